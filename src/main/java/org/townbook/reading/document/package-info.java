/**
 * Turns a file somebody wrote into one text with its tables, and marks places of it in a copy.
 * Start at {@link Documents}; the way out is {@link CommentedCopy}.
 */
@NamedInterface("document")
@NullMarked
package org.townbook.reading.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
