/** The book as verbs open it, and the options by which they ask it: where, when, who. */
@NullMarked
package org.townbook.cli.book;

import org.jspecify.annotations.NullMarked;
