/** The same facades from a terminal: a room for each kind of verb. Start at {@code Commands}. */
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {
      "shared",
      "database",
      "people",
      "catalog",
      "ledger",
      "figure",
      "reconcile",
      "report",
      "report::print",
      "reading",
      "document",
      "matching",
      "matching::meaning",
      "matching::oldreport",
      "sample"
    })
@NullMarked
package org.townbook.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
