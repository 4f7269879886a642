package org.townbook.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names of WordprocessingML (ISO/IEC 29500), in its transitional and its strict namespace. */
final class WordNames {
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final Set<String> NO = Set.of("0", "false", "off");

  private WordNames() {}

  /** The local name where it is WordprocessingML's own or says which of two versions to read. */
  static String of(Element element) {
    var space = element.getNamespaceURI();
    boolean known = MAIN.equals(space) || STRICT.equals(space) || COMPATIBILITY.equals(space);
    return known ? element.getLocalName() : "";
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent == null) {
      return null;
    }
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && of(element).equals(name)) {
        return element;
      }
    }
    return null;
  }

  /** A property inside properties, as {@code w:vMerge} in {@code w:tcPr}. */
  static @Nullable Element property(Element owner, String properties, String name) {
    return child(child(owner, properties), name);
  }

  static boolean isOn(@Nullable Element property) {
    return property != null && !NO.contains(attribute(property, "val"));
  }

  /** Empty where there is none. */
  static String attribute(Element element, String name) {
    return element.getAttributeNS(element.getNamespaceURI(), name);
  }

  static int number(@Nullable Element property, int otherwise) {
    var value = property == null ? "" : attribute(property, "val");
    return value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
  }
}
