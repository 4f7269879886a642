/**
 * Computes figures: definition, steps, SQL, rows, result; and explains them. Start at {@code
 * Figures}.
 */
@ApplicationModule(
    displayName = "Figures",
    allowedDependencies = {
      "shared",
      "people",
      "catalog",
      "catalog::expression",
      "ledger",
      "ledger::condition"
    })
@NullMarked
package org.townbook.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
