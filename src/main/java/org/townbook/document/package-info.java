/**
 * Turns a file somebody wrote into one text with its tables, and marks places of it in a copy.
 * Start at {@link Documents}; the way out is {@link CommentedCopy}.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = "shared")
@NullMarked
package org.townbook.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
