package org.townbook.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.townbook.document.Comment;
import org.townbook.document.ReadDocument;
import org.townbook.document.Unreadable;
import org.w3c.dom.Element;

/** Writes a text as a .docx, a paragraph for each line, to bear comments. */
public final class PlainWord {
  private static final String MAIN_PART = "word/document.xml";
  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/\
      vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/\
      vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>\
      """;
  private static final String RELATION =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="first" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
      relationships/%s" Target="%s"/></Relationships>\
      """;
  private static final String MAIN =
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:body/></w:document>\
      """;

  /** The body type of official documents (GB/T 9704-2012, 5.2.2) where it is installed. */
  private static final String STYLES =
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
      w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/><w:sz w:val="28"/>\
      <w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>\
      """;

  private final Words words;
  private final Element body;
  private final List<Piece> pieces = new ArrayList<>();

  private PlainWord(Element main) {
    words = new Words(main);
    body = WordNames.children(main).getFirst();
  }

  /** Writes the text with its comments. */
  public static byte[] of(ReadDocument read, List<Comment> comments, Clock clock)
      throws Unreadable {
    try (var parts = WordParts.open(empty())) {
      var main = parts.xml(MAIN_PART);
      var plain = new PlainWord(main);
      plain.write(read.text());
      return CommentedWord.of(parts, MAIN_PART, main, plain.pieces, comments, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  private static byte[] empty() throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", TYPES);
    parts.put("_rels/.rels", RELATION.formatted("officeDocument", MAIN_PART));
    parts.put(WordParts.relations(MAIN_PART), RELATION.formatted("styles", "styles.xml"));
    parts.put(MAIN_PART, MAIN);
    parts.put("word/styles.xml", STYLES);
    return packed(parts);
  }

  private static byte[] packed(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTime(0); // else it would be the time of day
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private void write(String text) {
    int start = 0;
    for (var line : text.split("\n", -1)) {
      writeLine(line, start);
      start += line.length() + 1;
    }
  }

  private void writeLine(String line, int start) {
    var paragraph = words.child(body, "p");
    for (int from = 0; from < line.length(); ) {
      var run = words.child(paragraph, "r");
      int tab = line.indexOf('\t', from);
      boolean isTab = tab == from;
      int to = isTab ? from + 1 : tab < 0 ? line.length() : tab;
      var content = isTab ? words.child(run, "tab") : words.text(run, line.substring(from, to));
      pieces.add(new Piece(start + from, start + to, content, null));
      from = to;
    }
  }
}
