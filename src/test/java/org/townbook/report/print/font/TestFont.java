package org.townbook.report.print.font;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the tables that say what a font is, and no glyphs. */
final class TestFont {

  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private byte[] name = name(UTF_16BE, 1, "无名");
  private short licence;
  private short style;
  private String outlines = "glyf";

  static TestFont named(String family) {
    var font = new TestFont();
    font.name = name(UTF_16BE, 1, family);
    return font;
  }

  /** As old Chinese fonts do. */
  TestFont namedInGbk(String family) {
    name = name(Charset.forName("GBK"), 3, family);
    return this;
  }

  TestFont withCffOutlines() {
    outlines = "CFF ";
    return this;
  }

  TestFont notEmbeddable() {
    licence = 2;
    return this;
  }

  TestFont bold() {
    style = 1;
    return this;
  }

  Path in(Path folder, String file) throws IOException {
    return Files.write(folder.resolve(file), bytes());
  }

  byte[] bytes() {
    var tables = new LinkedHashMap<String, byte[]>();
    tables.put("OS/2", ByteBuffer.allocate(10).putShort(8, licence).array());
    tables.put(outlines, new byte[4]);
    tables.put("head", ByteBuffer.allocate(54).putShort(44, style).array());
    tables.put("name", name);
    return file(tables);
  }

  private static byte[] file(Map<String, byte[]> tables) {
    var size = HEADER + ENTRY * tables.size();
    var file = ByteBuffer.allocate(size + tables.values().stream().mapToInt(t -> t.length).sum());
    file.putInt(0x00010000).putShort((short) tables.size()).position(HEADER);
    var offset = size;
    for (var table : tables.entrySet()) {
      file.put(table.getKey().getBytes(US_ASCII)).putInt(0);
      file.putInt(offset).putInt(table.getValue().length);
      offset += table.getValue().length;
    }
    tables.values().forEach(file::put);
    return file.array();
  }

  private static byte[] name(Charset charset, int encoding, String family) {
    var text = family.getBytes(charset);
    var table = ByteBuffer.allocate(6 + 12 + text.length);
    table.putShort((short) 0).putShort((short) 1).putShort((short) 18);
    table.putShort((short) 3).putShort((short) encoding).putShort((short) 0x804);
    table.putShort((short) 1).putShort((short) text.length).putShort((short) 0);
    return table.put(text).array();
  }
}
