/** The first page. */
@NullMarked
package org.townbook.web.today;

import org.jspecify.annotations.NullMarked;
