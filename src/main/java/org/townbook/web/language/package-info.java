/** Chinese or English. */
@NullMarked
package org.townbook.web.language;

import org.jspecify.annotations.NullMarked;
