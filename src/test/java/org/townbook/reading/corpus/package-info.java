/** The corpus of reports labelled by hand, and how well they are read. */
@NullMarked
package org.townbook.reading.corpus;

import org.jspecify.annotations.NullMarked;
