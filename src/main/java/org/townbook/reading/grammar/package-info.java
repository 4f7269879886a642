/**
 * The grammar of figures in running Chinese: numerals, units, periods and the words around them.
 * What words there are lies in {@code resources/reading/*.yaml}; how they go together is said here.
 */
@NamedInterface("grammar")
@NullMarked
package org.townbook.reading.grammar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
