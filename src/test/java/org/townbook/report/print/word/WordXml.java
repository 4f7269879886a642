package org.townbook.report.print.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.townbook.report.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A part of a written file, asked by XPath; the prefix w: is taken away, so that paths read well.
 */
final class WordXml {

  private final Node root;

  private WordXml(Node root) {
    this.root = root;
  }

  static byte[] written(Document document) throws Exception {
    var out = new ByteArrayOutputStream();
    WordFile.write(document, out);
    return out.toByteArray();
  }

  static WordXml part(byte[] file, String name) throws Exception {
    var xml = new String(bytes(file, name), UTF_8);
    var bare = xml.replaceAll("(</?| )w:", "$1").replaceAll(" xmlns[:\\w]*=\"[^\"]*\"", "");
    return new WordXml(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bare.getBytes(UTF_8))));
  }

  static byte[] bytes(byte[] file, String name) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  List<Element> all(String path) throws Exception {
    var found =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, root, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
  }

  /** One attribute of all elements found. */
  List<String> values(String path, String attribute) throws Exception {
    var values = new ArrayList<String>();
    for (var element : all(path)) {
      values.add(element.getAttribute(attribute));
    }
    return values;
  }

  String value(String path, String attribute) throws Exception {
    var values = values(path, attribute);
    if (values.size() != 1) {
      throw new AssertionError(path + " is there " + values.size() + " times");
    }
    return values.getFirst();
  }
}
