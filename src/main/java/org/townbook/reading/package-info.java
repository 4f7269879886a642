/** Finds the numbers in anybody's report and judges which of them cannot be right. */
@ApplicationModule(
    displayName = "Reading",
    allowedDependencies = {"shared", "catalog", "figure", "reconcile"})
@NullMarked
package org.townbook.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
