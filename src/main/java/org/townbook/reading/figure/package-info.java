/** Says of each quantity of a text what it is the number of, when, and what grew how much. */
@NamedInterface("figure")
@NullMarked
package org.townbook.reading.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
