/** Prints a document to HTML, Word and PDF in the layout of GB/T 9704-2012. */
@NullMarked
package org.townbook.report.print;

import org.jspecify.annotations.NullMarked;
