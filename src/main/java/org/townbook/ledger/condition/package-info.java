/**
 * Conditions on a ledger's rows as SQL: what the filter language says, asked of a whole table at
 * once. Start at {@link org.townbook.ledger.condition.SqlCondition}.
 */
@NamedInterface("condition")
@NullMarked
package org.townbook.ledger.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
