/** Knows the tree of places and whose book this is. Start at {@code Places}. */
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"shared"})
@NullMarked
package org.townbook.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
