/**
 * Reads a report's text: literal words, cited figures, names out of ledgers, and wording that
 * depends on numbers. Start at {@link org.townbook.report.template.Template}.
 */
@NullMarked
package org.townbook.report.template;

import org.jspecify.annotations.NullMarked;
