/** Knows the tree of places, whose book this is, and who acts on it. Start at {@code Places}. */
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"shared"})
@NullMarked
package org.townbook.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
