/** The few value types every module speaks: period, place, unit, interval, refusal. */
@ApplicationModule(
    displayName = "Shared",
    allowedDependencies = {})
@NullMarked
package org.townbook.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
