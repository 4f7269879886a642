/** Finds in an old report what the book has no records of, and what the report promised. */
@NamedInterface("oldreport")
@NullMarked
package org.townbook.matching.oldreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
