package org.townbook.document.word;

import org.w3c.dom.Element;

/** Makes WordprocessingML elements in the namespace and under the prefix of a document. */
final class Words {
  private final String space;
  private final String prefix;

  Words(Element root) {
    var own = root.getNamespaceURI();
    space = own == null ? WordNames.MAIN : own;
    prefix = (root.getPrefix() == null ? "w" : root.getPrefix()) + ":";
  }

  boolean isStrict() {
    return !space.equals(WordNames.MAIN);
  }

  /** Makes the root of a document of its own. */
  Element root(String name) {
    return Xml.empty(space, prefix + name);
  }

  /** Makes an element of the document that another one belongs to. */
  Element element(Element neighbour, String name) {
    return neighbour.getOwnerDocument().createElementNS(space, prefix + name);
  }

  Element child(Element parent, String name) {
    var child = element(parent, name);
    parent.appendChild(child);
    return child;
  }

  void set(Element element, String name, String value) {
    element.setAttributeNS(space, prefix + name, value);
  }

  /** Adds a run of words, without characters that XML cannot hold. */
  Element text(Element run, String words) {
    var text = child(run, "t");
    preserve(text);
    text.setTextContent(words.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", " "));
    return text;
  }

  static void preserve(Element text) {
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  }
}
