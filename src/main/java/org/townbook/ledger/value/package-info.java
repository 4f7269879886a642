/**
 * Turns what a person wrote in a cell into a value, or into a sentence that says what is wrong with
 * it. Start at {@link org.townbook.ledger.value.RowReader}.
 */
@NullMarked
package org.townbook.ledger.value;

import org.jspecify.annotations.NullMarked;
