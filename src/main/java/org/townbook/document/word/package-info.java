/**
 * Reads Word files and marks places in them. The new format is read from its XML, so that every
 * character of the text is known by the element it stands in.
 */
@NullMarked
package org.townbook.document.word;

import org.jspecify.annotations.NullMarked;
