/** Reads plain text: its encoding, its line breaks, its tables. */
@NullMarked
package org.townbook.document.text;

import org.jspecify.annotations.NullMarked;
