/** Says of each quantity of a text what it is the number of, when, and what grew how much. */
@NullMarked
package org.townbook.reading.figure;

import org.jspecify.annotations.NullMarked;
