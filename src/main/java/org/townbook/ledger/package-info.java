/**
 * Takes records in, corrects and withdraws them, imports and exports them. Start at {@code
 * Ledgers}.
 */
@ApplicationModule(
    displayName = "Ledger",
    allowedDependencies = {"shared", "people", "catalog", "catalog::expression"})
@NullMarked
package org.townbook.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
