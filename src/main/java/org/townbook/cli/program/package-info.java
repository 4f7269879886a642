/** Verbs that begin a book, serve it and say what there is. */
@NullMarked
package org.townbook.cli.program;

import org.jspecify.annotations.NullMarked;
