/** Reports that somebody hands over, read and shown with what was found; nothing is kept. */
@NullMarked
package org.townbook.web.reading;

import org.jspecify.annotations.NullMarked;
