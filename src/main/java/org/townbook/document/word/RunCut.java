package org.townbook.document.word;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Cuts a run in two that look the same. */
final class RunCut {

  private RunCut() {}

  /** Moves a child of a run, and all behind it, into a run of their own right after it. */
  static void before(Element run, Node child) {
    var tail = (Element) run.cloneNode(false);
    var properties = WordNames.child(run, "rPr");
    if (properties != null) {
      tail.appendChild(properties.cloneNode(true));
    }
    for (Node moved = child; moved != null; ) {
      var next = moved.getNextSibling();
      tail.appendChild(moved);
      moved = next;
    }
    var parent = run.getParentNode();
    if (parent == null) {
      throw new IllegalStateException("a run stands in no paragraph");
    }
    parent.insertBefore(tail, run.getNextSibling());
  }

  /**
   * Cuts a text, and the run it stands in.
   *
   * @return the text behind the cut
   */
  static Element within(Element text, int at) {
    if (!(text.getParentNode() instanceof Element run)) {
      throw new IllegalStateException("a text stands in no run");
    }
    var words = text.getTextContent();
    var tail = (Element) text.cloneNode(false);
    tail.setTextContent(words.substring(at));
    text.setTextContent(words.substring(0, at));
    Words.preserve(text);
    Words.preserve(tail);
    run.insertBefore(tail, text.getNextSibling());
    before(run, tail);
    return tail;
  }
}
