/**
 * Writes a document as a Word file. Start at {@link WordFile}.
 *
 * <p>What is the same in every file (styles, numbering, fonts, settings, page numbers) lies as
 * plain XML in the resources of this package; the classes write what depends on the document.
 */
@NullMarked
package org.townbook.report.print.word;

import org.jspecify.annotations.NullMarked;
