/** Where a verb prints and writes files, and the form of its answer. */
@NullMarked
package org.townbook.cli.terminal;

import org.jspecify.annotations.NullMarked;
