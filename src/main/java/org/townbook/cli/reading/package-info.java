/** Verbs that read anybody's report, check it, and take an old one's figures in. */
@NullMarked
package org.townbook.cli.reading;

import org.jspecify.annotations.NullMarked;
