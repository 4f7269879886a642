/** How numbers are written, by GB/T 15835 and practice. Start at {@code Style}. */
@NullMarked
package org.townbook.reading.style;

import org.jspecify.annotations.NullMarked;
