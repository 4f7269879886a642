package org.townbook.ledger.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a spreadsheet once, into nothing, before anybody reads it: refuses one that is cut off,
 * that is no spreadsheet, or that would swell to more than any honest one does.
 */
final class ZipGuard {
  private static final int ENTRIES_MAX = 2_000;
  private static final long SIZE_MAX = 3L << 29; // 1.5 GiB over all parts that are read
  private static final long WORDS_SIZE_MAX = 1L << 28; // 256 MiB: they are all held in memory
  private static final long RATIO_MAX = 200;

  /** Small parts may be packed as tightly as they like. */
  private static final long SIZE_WITHOUT_RATIO = 1L << 24;

  private static final Pattern PARTS =
      Pattern.compile("\\[Content_Types]\\.xml|_rels/.*|xl/[^/]*\\.xml|xl/(_rels|worksheets)/.*");
  private static final byte[] ROW = {'<', 'r', 'o', 'w', ' '};

  private long size;
  private long rows;

  private ZipGuard() {}

  /**
   * @return the number of rows in all sheets
   */
  static long rows(Path file) throws IOException, UnreadableFile {
    var guard = new ZipGuard();
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableFile("这个压缩文件里没有电子表格；请另存为 .xlsx 或 CSV 再导入。");
      }
      if (zip.size() > ENTRIES_MAX) {
        throw tooLarge();
      }
      for (var entry : Collections.list(zip.entries())) {
        if (PARTS.matcher(entry.getName()).matches()) {
          guard.unpack(entry, zip.getInputStream(entry));
        }
      }
    } catch (ZipException e) {
      throw new UnreadableFile("文件不完整或已损坏（可能没有传完），打不开；请重新保存或重新上传。", e);
    }
    return guard.rows;
  }

  private void unpack(ZipEntry entry, InputStream content) throws IOException, UnreadableFile {
    boolean isWords = entry.getName().equals("xl/sharedStrings.xml");
    boolean isSheet = entry.getName().startsWith("xl/worksheets/");
    long unpacked = 0;
    int matched = 0;
    var buffer = new byte[1 << 16];
    try (content) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        unpacked += read;
        size += read;
        if (size > SIZE_MAX || isWords && unpacked > WORDS_SIZE_MAX || swells(entry, unpacked)) {
          throw tooLarge();
        }
        for (int i = 0; isSheet && i < read; i++) {
          matched = buffer[i] == ROW[matched] ? matched + 1 : buffer[i] == ROW[0] ? 1 : 0;
          if (matched == ROW.length) {
            rows++;
            matched = 0;
          }
        }
      }
    } catch (EOFException e) {
      throw new ZipException("cut off: " + entry.getName());
    }
  }

  private static boolean swells(ZipEntry entry, long unpacked) {
    return unpacked > SIZE_WITHOUT_RATIO
        && unpacked > RATIO_MAX * Math.max(1, entry.getCompressedSize());
  }

  private static UnreadableFile tooLarge() {
    return new UnreadableFile("文件展开后大得不正常（可能是压缩炸弹），没有打开；请只留要导入的数据，另存为新文件再导入。");
  }
}
