/** What every request passes on its way in: who may ask, how many at once, and for how long. */
@NullMarked
package org.townbook.web.door;

import org.jspecify.annotations.NullMarked;
