package org.townbook.reading.document.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A stretch of the text and the element it stands in.
 *
 * @param start offset in the text
 * @param end offset behind it
 * @param content {@code w:t}, which can be cut, or an element that stands for one character
 * @param run the run around it
 * @param host where the stretch stands in a text box or a footnote, in which Word allows no
 *     comment: the run of the main text it hangs on
 */
record Piece(int start, int end, Element content, Element run, @Nullable Element host) {}
