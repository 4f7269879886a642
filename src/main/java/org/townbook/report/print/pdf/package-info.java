/** Sets a document's HTML on paper as PDF. Start at {@link PdfFile}. */
@NullMarked
package org.townbook.report.print.pdf;

import org.jspecify.annotations.NullMarked;
