/**
 * Relates the figures of a text to each other and judges each relation. One class a rule; what each
 * lets pass says why. Start at {@code Relations}.
 */
@NullMarked
package org.townbook.reading.relation;

import org.jspecify.annotations.NullMarked;
