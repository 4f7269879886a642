/** What people said that printed names mean; kept, and used before anything else. */
@NamedInterface("meaning")
@NullMarked
package org.townbook.matching.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
