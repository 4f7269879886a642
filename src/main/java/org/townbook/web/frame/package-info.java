/** What stands around every page: words, language, where the reader is. Start at {@code Frame}. */
@NullMarked
package org.townbook.web.frame;

import org.jspecify.annotations.NullMarked;
