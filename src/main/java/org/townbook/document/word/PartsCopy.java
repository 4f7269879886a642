package org.townbook.document.word;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.w3c.dom.Document;

/** A Word file with some parts written anew; the others are copied as they are packed. */
final class PartsCopy {
  static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

  private final WordParts parts;
  private final Clock clock;
  private final Map<String, byte[]> written = new LinkedHashMap<>();

  PartsCopy(WordParts parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  void put(String name, Document part) {
    written.put(parts.written(name), Xml.write(part));
  }

  byte[] bytes() throws IOException {
    var channel = new SeekableInMemoryByteChannel();
    try (var out = new ZipArchiveOutputStream(channel)) {
      for (var entry : Collections.list(parts.zip().getEntries())) {
        var anew = written.remove(entry.getName());
        if (anew == null) {
          out.addRawArchiveEntry(entry, parts.zip().getRawInputStream(entry));
        } else {
          write(out, entry.getName(), anew);
        }
      }
      for (var added : written.entrySet()) {
        write(out, added.getKey(), added.getValue());
      }
    }
    return Arrays.copyOf(channel.array(), Math.toIntExact(channel.size()));
  }

  private void write(ZipArchiveOutputStream out, String name, byte[] content) throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setTime(clock.millis());
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }
}
