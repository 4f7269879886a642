/**
 * What GB/T 9704-2012 lays down, free of any file format: the sheet, the numbers of headings, where
 * a signature stands; and what every printed report of the book says at the foot of its annex.
 */
@NullMarked
package org.townbook.report.print.standard;

import org.jspecify.annotations.NullMarked;
