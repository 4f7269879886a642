package org.townbook.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx whose XML is written out in the test, for what no library writes. */
final class TestDocx {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String KINDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private TestDocx() {}

  static byte[] of(String body) {
    return with(body, "").zip();
  }

  static byte[] withFootnotes(String body, String footnotes) {
    return with(body, footnotes).zip();
  }

  private static TestDocx with(String body, String footnotes) {
    var docx = new TestDocx();
    docx.parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>
        <Override PartName="/word/footnotes.xml" ContentType="%1$sfootnotes+xml"/></Types>
        """
            .formatted(TYPE));
    docx.parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
    docx.parts.put("word/_rels/document.xml.rels", relation("footnotes", "footnotes.xml"));
    docx.parts.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    docx.parts.put("word/footnotes.xml", root("footnotes", footnotes));
    return docx;
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/>"
            .formatted(RELATIONS, KINDS + kind, target)
        + "</Relationships>";
  }

  private static String root(String name, String content) {
    return """
    <w:%1$s xmlns:w="%2$s" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
    %3$s</w:%1$s>\
    """
        .formatted(name, WORD, content);
  }

  private byte[] zip() {
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** A file with one part replaced by anything. */
  static byte[] withMainPart(String xml) {
    var docx = with("", "");
    docx.parts.put("word/document.xml", xml);
    return docx.zip();
  }

  /** A paragraph of one run. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String tc(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }
}
