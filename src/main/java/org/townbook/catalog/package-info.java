/**
 * Reads all definitions, checks them against each other, hands out typed ones. Start at {@code
 * Catalog}.
 */
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"shared"})
@NullMarked
package org.townbook.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
