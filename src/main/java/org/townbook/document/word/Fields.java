package org.townbook.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import org.w3c.dom.Element;

/**
 * The fields that are open at a place of the text. Of a field only the result is text, and of a
 * table of contents nothing is: it would say each heading twice, with page numbers.
 */
final class Fields {
  private final Deque<Field> open = new ArrayDeque<>();
  private boolean contentsLeftOut;

  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    boolean hasResult;

    boolean isContents() {
      return instruction.toString().strip().startsWith("TOC");
    }

    boolean isShown() {
      return hasResult && !isContents();
    }
  }

  /** Takes a {@code w:fldChar}. */
  void mark(Element mark) {
    switch (WordNames.attribute(mark, "fldCharType")) {
      case "begin" -> open.push(new Field());
      case "separate" -> {
        if (!open.isEmpty()) {
          open.peek().hasResult = true;
          contentsLeftOut |= open.peek().isContents();
        }
      }
      case "end" -> open.poll();
      default -> {}
    }
  }

  /** Takes a {@code w:instrText}. */
  void instruct(String text) {
    if (!open.isEmpty()) {
      open.peek().instruction.append(text);
    }
  }

  boolean isTextShown() {
    return open.stream().allMatch(Field::isShown);
  }

  /** A field whose result never came would hide all the rest. */
  void endParagraph() {
    while (!open.isEmpty() && !open.peek().hasResult) {
      open.pop();
    }
  }

  boolean isContentsLeftOut() {
    return contentsLeftOut;
  }
}
