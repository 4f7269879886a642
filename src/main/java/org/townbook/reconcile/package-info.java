/**
 * Runs the checks that figures must keep and holds each finding until it is answered. Start at
 * {@code Reconciliation}.
 */
@ApplicationModule(
    displayName = "Checks",
    allowedDependencies = {"shared", "people", "catalog", "catalog::expression", "figure"})
@NullMarked
package org.townbook.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
