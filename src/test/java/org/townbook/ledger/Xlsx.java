package org.townbook.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets written part by part, so that a test decides what really stands in the file. */
final class Xlsx {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private String date1904 = "";
  private String documentType = "";

  /** A sheet whose {@code <row>} elements are given. */
  Xlsx sheet(String name, String rows) {
    sheets.put(name, rows);
    return this;
  }

  /** A document type declaration at the beginning of every sheet. */
  Xlsx withDocumentType(String declaration) {
    documentType = declaration;
    return this;
  }

  Xlsx countingFrom1904() {
    date1904 = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** Cells of a row one after the other: texts, or whole {@code <c>} elements. */
  static String row(int number, String... cells) {
    var row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      var at = (char) ('A' + i) + "" + number;
      row.append(
          cells[i].startsWith("<")
              ? cells[i].replace("<c", "<c r=\"" + at + "\"")
              : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cells[i]));
    }
    return row.append("</row>").toString();
  }

  static String number(String raw) {
    return "<c><v>" + raw + "</v></c>";
  }

  /** Formats: 1 is a date, 2 six digits with noughts, 3 a percentage. */
  static String number(String raw, int format) {
    return "<c s=\"" + format + "\"><v>" + raw + "</v></c>";
  }

  static String formula(String formula, String result) {
    return "<c><f>" + formula + "</f>" + (result.isEmpty() ? "" : "<v>" + result + "</v>") + "</c>";
  }

  Path write(Path file) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      var types = new StringBuilder();
      var entries = new StringBuilder();
      var relations = new StringBuilder();
      int number = 0;
      for (var name : sheets.keySet()) {
        number++;
        types.append(override("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
        entries.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number));
        relations.append(
            "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(number, OFFICE, number));
      }
      put(zip, "[Content_Types].xml", contentTypes(types));
      put(
          zip,
          "_rels/.rels",
          relationships(
              "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                  .formatted(OFFICE)));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
              .formatted(MAIN, OFFICE, date1904, entries));
      relations.append(
          "<Relationship Id=\"rIdStyles\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
              .formatted(OFFICE));
      put(zip, "xl/_rels/workbook.xml.rels", relationships(relations.toString()));
      put(zip, "xl/styles.xml", styles());
      number = 0;
      for (var rows : sheets.values()) {
        number++;
        put(
            zip,
            "xl/worksheets/sheet" + number + ".xml",
            documentType
                + "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file;
  }

  private static String contentTypes(CharSequence sheets) {
    return """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels"
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    """
        + override("/xl/workbook.xml", "sheet.main")
        + override("/xl/styles.xml", "styles")
        + sheets
        + "</Types>";
  }

  private static String override(String part, String kind) {
    return """
    <Override PartName="%s"
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml"/>
    """
        .formatted(part, kind);
  }

  private static String relationships(String inner) {
    return """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s
    </Relationships>
    """
        .formatted(inner);
  }

  private static String styles() {
    return """
    <styleSheet %s>
    <numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts>
    <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
    <xf numFmtId="9"/></cellXfs></styleSheet>
    """
        .formatted(MAIN);
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
