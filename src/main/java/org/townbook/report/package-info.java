/** Writes text with live figures and prints documents. Start at {@code Reports}. */
@ApplicationModule(
    displayName = "Reports",
    allowedDependencies = {
      "shared",
      "people",
      "catalog",
      "catalog::expression",
      "figure",
      "reconcile"
    })
@NullMarked
package org.townbook.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
