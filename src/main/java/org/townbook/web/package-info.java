/** Pages and REST, one folder per noun; no SQL, no rules. */
@ApplicationModule(
    displayName = "Pages",
    allowedDependencies = {
      "shared",
      "people",
      "catalog",
      "ledger",
      "figure",
      "reconcile",
      "report",
      "report::print",
      "reading",
      "document",
      "matching"
    })
@NullMarked
package org.townbook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
