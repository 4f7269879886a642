/** Says what went wrong and how to go on. */
@NullMarked
package org.townbook.web.problem;

import org.jspecify.annotations.NullMarked;
