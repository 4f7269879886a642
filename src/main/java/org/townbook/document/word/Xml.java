package org.townbook.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.townbook.document.Unreadable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and writes the XML of strangers: no document type, so no entities; no endless nesting. */
final class Xml {
  private static final String NO_DOCUMENT_TYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String DEPTH = "jdk.xml.maxElementDepth";
  private static final String DEPTH_MAX = "500";

  private Xml() {}

  static Document read(byte[] xml) throws Unreadable {
    try {
      var builder = builder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      boolean isDeclared = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new Unreadable(
          isDeclared
              ? "文档里声明了 XML 实体（DOCTYPE），正常的 Word 文件没有，可能有害，没有打开；请另存为新的 .docx 再试。"
              : "文档内部的 XML 有错，打不开；请用 Word 或 WPS 打开修复后另存为新的 .docx 再试。",
          e);
    } catch (IOException e) {
      throw new Unreadable("文档内部的文字编码有错，打不开；请用 Word 或 WPS 打开修复后另存为新的 .docx 再试。", e);
    }
  }

  /** A new document with nothing in it. */
  static Element empty(String space, String name) {
    var document = builder().newDocument();
    var root = document.createElementNS(space, name);
    document.appendChild(root);
    return root;
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCUMENT_TYPE, true);
      factory.setAttribute(DEPTH, DEPTH_MAX);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java has no safe XML reader", e);
    }
  }

  static byte[] write(Document document) {
    try {
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      document.setXmlStandalone(true);
      var out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document that was read cannot be written", e);
    }
  }

  /** Throws at errors instead of printing them. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException remark) {}

    @Override
    public void error(SAXParseException fault) throws SAXException {
      throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      throw fault;
    }
  }
}
