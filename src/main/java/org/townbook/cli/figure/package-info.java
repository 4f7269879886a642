/**
 * Verbs that compute and explain figures, run the checks, write reports and check the definitions.
 */
@NullMarked
package org.townbook.cli.figure;

import org.jspecify.annotations.NullMarked;
