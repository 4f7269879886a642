/**
 * Holds a read report against the book: which figure of the catalog a printed number means, and
 * whether the book comes to the same. Start at {@link AgainstBook}, which alone asks the book;
 * everything else knows the catalog only, and values are handed in.
 */
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {
      "shared",
      "catalog",
      "figure",
      "reading",
      "reading::figure",
      "reading::grammar"
    })
@NullMarked
package org.townbook.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
