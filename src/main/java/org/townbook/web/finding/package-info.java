/** The findings: what the checks came to, in words. */
@NullMarked
package org.townbook.web.finding;

import org.jspecify.annotations.NullMarked;
