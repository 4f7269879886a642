/** The figures: their list, each one opened, the panel that a click on a number brings. */
@NullMarked
package org.townbook.web.figure;

import org.jspecify.annotations.NullMarked;
