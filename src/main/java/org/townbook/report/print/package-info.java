/**
 * Prints a document to HTML, Word and PDF in the layout of GB/T 9704-2012. Start at {@link
 * DocumentPrinter}; pages take {@link HtmlBody}.
 */
@NamedInterface("print")
@NullMarked
package org.townbook.report.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
