/** The reports, as pages that read like printed ones, and as files. */
@NullMarked
package org.townbook.web.report;

import org.jspecify.annotations.NullMarked;
