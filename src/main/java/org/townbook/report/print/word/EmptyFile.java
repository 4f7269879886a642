package org.townbook.report.print.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The empty Word file that every document starts from, packed once from this package's resources.
 */
final class EmptyFile {

  private static final byte[] PACKED = pack(parts());

  private EmptyFile() {}

  static InputStream open() {
    return new ByteArrayInputStream(PACKED);
  }

  private static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "content-types.xml");
    parts.put("_rels/.rels", "package-relationships.xml");
    parts.put("word/_rels/document.xml.rels", "document-relationships.xml");
    for (var part :
        new String[] {
          "document.xml",
          "styles.xml",
          "numbering.xml",
          "settings.xml",
          "fontTable.xml",
          "footer-odd.xml",
          "footer-even.xml"
        }) {
      parts.put("word/" + part, part);
    }
    return parts;
  }

  private static byte[] pack(Map<String, String> parts) {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        try (var resource = EmptyFile.class.getResourceAsStream(part.getValue())) {
          if (resource == null) {
            throw new IllegalStateException("missing from the program: " + part.getValue());
          }
          resource.transferTo(zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
