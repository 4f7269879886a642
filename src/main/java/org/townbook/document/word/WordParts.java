package org.townbook.document.word;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.townbook.document.Unreadable;
import org.w3c.dom.Element;

/**
 * The parts of a Word file (ISO/IEC 29500-2): entries of a zip archive that refer to each other by
 * kind. Only what is asked for is unpacked, and never more than an honest document has.
 */
final class WordParts implements Closeable {
  private static final int ENTRIES_MAX = 10_000;
  private static final int SIZE_MAX = 32 << 20;

  /** Each takes some hundred bytes once it is read; a thousand pages have fewer. */
  private static final int MARKS_MAX = 1_000_000;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

  private WordParts(ZipFile zip) {
    this.zip = zip;
  }

  static WordParts open(byte[] file) throws Unreadable {
    try {
      var channel = new SeekableInMemoryByteChannel(file);
      var zip =
          ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
      var parts = new WordParts(zip);
      for (var entry : Collections.list(zip.getEntries())) {
        parts.entries.putIfAbsent(key(entry.getName()), entry);
      }
      if (parts.entries.size() > ENTRIES_MAX) {
        throw new Unreadable(
            "压缩包里有 " + parts.entries.size() + " 个文件，不像 Word 文档（可能是压缩炸弹），没有打开；请另存为新的 .docx 再试。");
      }
      return parts;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Names differ in case and slashes between the programs that write them. */
  private static String key(String name) {
    var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  ZipFile zip() {
    return zip;
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** The entry's name as it is written in the archive. */
  String written(String name) {
    var entry = entries.get(key(name));
    return entry == null ? name : entry.getName();
  }

  /** The root element of a part. */
  Element xml(String name) throws Unreadable {
    return Xml.read(bytes(name)).getDocumentElement();
  }

  private byte[] bytes(String name) throws Unreadable {
    var entry = entries.get(key(name));
    if (entry == null) {
      throw new Unreadable("文件不完整，里面缺少 " + name + "；请用 Word 或 WPS 打开修复后另存为新的 .docx 再试。");
    }
    try (var content = zip.getInputStream(entry)) {
      var bytes = content.readNBytes(SIZE_MAX + 1);
      if (bytes.length > SIZE_MAX) {
        throw tooLarge(name);
      }
      int marks = 0;
      for (byte each : bytes) {
        marks += each == '<' ? 1 : 0;
      }
      if (marks > 2 * MARKS_MAX) {
        throw tooLarge(name);
      }
      return bytes;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static Unreadable tooLarge(String name) {
    return new Unreadable(
        "文档展开后大得不正常（" + name + " 超过 32 MB 或 100 万个标记，可能是压缩炸弹），没有打开；" + "请把正文复制到新文档，或分成几份再试。");
  }

  /**
   * The part that another one names as something.
   *
   * @param from the part that refers, or empty for the file as a whole
   * @param kind the last word of the relationship's type, as {@code footnotes}
   */
  Optional<String> find(String from, String kind) throws Unreadable {
    var relations = relations(from);
    if (!has(relations)) {
      return Optional.empty();
    }
    for (var relation : WordNames.children(xml(relations))) {
      if (relation.getAttribute("Type").endsWith("/" + kind)
          && !relation.getAttribute("TargetMode").equals("External")) {
        return Optional.of(resolved(from, relation.getAttribute("Target")));
      }
    }
    return Optional.empty();
  }

  /** Where the relationships of a part stand. */
  static String relations(String part) {
    int name = part.lastIndexOf('/') + 1;
    return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
  }

  private static String resolved(String from, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    var folder = from.substring(0, from.lastIndexOf('/') + 1);
    var rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../") && !folder.isEmpty()) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return folder + rest;
  }

  static Unreadable broken(IOException cause) {
    return new Unreadable("文件不完整或已损坏（可能没有传完），打不开；请重新保存或重新传一次。", cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
