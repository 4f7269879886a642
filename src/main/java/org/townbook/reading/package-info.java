/**
 * Finds the numbers in anybody's report and judges which of them cannot be right. It knows no
 * catalog.
 */
@ApplicationModule(
    displayName = "Reading",
    allowedDependencies = {"shared", "document"})
@NullMarked
package org.townbook.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
