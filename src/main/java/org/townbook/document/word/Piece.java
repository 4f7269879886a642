package org.townbook.document.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A stretch of the text and the element it stands in.
 *
 * @param start offset in the text
 * @param end offset behind it
 * @param content {@code w:t}, which can be cut, or an element that stands for one character
 * @param host where the stretch stands in a text box or a footnote, in which Word allows no
 *     comment: what it hangs on in a run of the main text
 */
record Piece(int start, int end, Element content, @Nullable Element host) {}
