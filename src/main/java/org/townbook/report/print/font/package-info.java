/**
 * Finds the typefaces of an official document among the fonts of this machine, and says what stands
 * in for those that are not there. Start at {@link FontShelf}.
 *
 * <p>The fonts that the standard's readers expect are licensed: they are named, never shipped.
 */
@NullMarked
package org.townbook.report.print.font;

import org.jspecify.annotations.NullMarked;
