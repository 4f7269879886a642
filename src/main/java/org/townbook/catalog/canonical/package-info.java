/**
 * What a definition means, written so that the same meaning is always the same text. What counts as
 * meaning is said at {@code Digests}.
 */
@NullMarked
package org.townbook.catalog.canonical;

import org.jspecify.annotations.NullMarked;
