/**
 * The mutation campaign that {@code ./townbook mutants} runs: the program is broken in one place
 * after the other, and its tests must notice. Start at {@code Mutants}; what the numbers mean
 * stands in {@code docs/mutants.md}. Nothing here is a test of the suite, since a campaign takes an
 * hour.
 */
@NullMarked
package org.townbook.mutants;

import org.jspecify.annotations.NullMarked;
