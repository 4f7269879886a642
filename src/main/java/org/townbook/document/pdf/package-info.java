/**
 * Reads PDF files: glyphs with their places become lines, lines between rules become tables, and
 * lines that only the width of the page ended become paragraphs again.
 */
@NullMarked
package org.townbook.document.pdf;

import org.jspecify.annotations.NullMarked;
