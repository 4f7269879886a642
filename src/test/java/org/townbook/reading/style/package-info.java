/** What is remarked on in how numbers are written, and what is not. */
@NullMarked
package org.townbook.reading.style;

import org.jspecify.annotations.NullMarked;
