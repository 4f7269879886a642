package org.townbook.report.print.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the few bytes of a TrueType or OpenType file that say what it is: the names, the licence
 * bits, the kind of outlines. The whole of such a file can be tens of megabytes.
 */
final class FontTables {

  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int FAMILY = 1;
  private static final int POST_SCRIPT = 6;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final int MACINTOSH = 1;
  private static final int WINDOWS = 3;
  private static final Charset GBK = Charset.forName("GBK");

  private record Table(long offset, int length) {}

  private final Path path;
  private final FileChannel file;

  private FontTables(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /** Every font of the file; refuses one that is not a font or is cut short. */
  static List<FontFile> read(Path path) throws IOException {
    try (var file = FileChannel.open(path)) {
      return new FontTables(path, file).fonts();
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IOException("not a whole font: " + path, e);
    }
  }

  private List<FontFile> fonts() throws IOException {
    var fonts = new ArrayList<FontFile>();
    var start = bytes(0, 12);
    if (start.getInt(0) != COLLECTION) {
      fonts.add(font(0));
      return fonts;
    }
    var offsets = bytes(12, 4 * start.getInt(8));
    while (offsets.hasRemaining()) {
      fonts.add(font(Integer.toUnsignedLong(offsets.getInt())));
    }
    return fonts;
  }

  private FontFile font(long offset) throws IOException {
    var tables = directory(offset);
    var names = names(require(tables, "name"));
    var os2 = tables.get("OS/2");
    var licence = os2 == null ? 0 : bytes(os2.offset + 8, 2).getShort();
    var style = bytes(require(tables, "head").offset + 44, 2).getShort();
    var families = new HashSet<>(names.getOrDefault(FAMILY, Set.of()));
    families.addAll(names.getOrDefault(TYPOGRAPHIC_FAMILY, Set.of()));
    return new FontFile(
        path,
        names.getOrDefault(POST_SCRIPT, Set.of("")).iterator().next(),
        families,
        tables.containsKey("glyf") && !tables.containsKey("fvar"),
        (licence & 0x20f) != 0x002 && (licence & 0x200) == 0,
        (style & 1) != 0);
  }

  private Map<String, Table> directory(long offset) throws IOException {
    var count = bytes(offset, 12).getShort(4);
    var entries = bytes(offset + 12, 16 * count);
    var tables = new HashMap<String, Table>();
    for (var entry = 0; entry < count; entry++) {
      var tag = new byte[4];
      entries.get(16 * entry, tag);
      var from = Integer.toUnsignedLong(entries.getInt(16 * entry + 8));
      var name = new String(tag, US_ASCII);
      tables.put(name, new Table(from, entries.getInt(16 * entry + 12)));
    }
    return tables;
  }

  private Table require(Map<String, Table> tables, String name) throws IOException {
    var table = tables.get(name);
    if (table == null) {
      throw new IOException("no table '%s' in %s".formatted(name, path));
    }
    return table;
  }

  private Map<Integer, Set<String>> names(Table table) throws IOException {
    var all = bytes(table.offset, table.length);
    var count = Short.toUnsignedInt(all.getShort(2));
    var strings = Short.toUnsignedInt(all.getShort(4));
    var names = new HashMap<Integer, Set<String>>();
    for (var entry = 0; entry < count; entry++) {
      var at = 6 + 12 * entry;
      var name = new byte[Short.toUnsignedInt(all.getShort(at + 8))];
      all.get(strings + Short.toUnsignedInt(all.getShort(at + 10)), name);
      var text = new String(name, charset(all.getShort(at), all.getShort(at + 2))).strip();
      if (!text.isEmpty()) {
        names.computeIfAbsent((int) all.getShort(at + 6), _ -> new HashSet<>()).add(text);
      }
    }
    return names;
  }

  /** Old Chinese fonts give their Windows names in GBK (encoding 3) and Macintosh ones likewise. */
  private static Charset charset(short platform, short encoding) {
    return switch (platform) {
      case WINDOWS -> encoding == 3 ? GBK : UTF_16BE;
      case MACINTOSH -> encoding == 0 ? ISO_8859_1 : GBK;
      default -> UTF_16BE;
    };
  }

  private ByteBuffer bytes(long from, int length) throws IOException {
    if (length < 0 || from + length > file.size()) {
      throw new EOFException("cut short: " + path);
    }
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("cut short: " + path);
      }
    }
    return bytes.flip();
  }
}
