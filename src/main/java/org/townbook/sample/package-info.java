/**
 * Makes the sample town's two years of records, deterministic, from recipes. Start at {@code
 * SampleTown}.
 */
@ApplicationModule(
    displayName = "Sample town",
    allowedDependencies = {
      "shared",
      "people",
      "catalog",
      "catalog::expression",
      "catalog::file",
      "ledger"
    })
@NullMarked
package org.townbook.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
