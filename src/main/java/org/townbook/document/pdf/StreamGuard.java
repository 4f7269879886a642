package org.townbook.document.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.townbook.document.Unreadable;

/**
 * Unpacks the streams of a PDF once, into nothing, before a library unpacks them into memory. It
 * looks for them in the bytes themselves, since the file's own tables may lie. What is encrypted
 * cannot be looked into.
 */
final class StreamGuard {
  private static final long SIZE_MAX = 256L << 20;
  private static final byte[] BEGINS = {'s', 't', 'r', 'e', 'a', 'm'};

  /** First byte of what zlib packed. */
  private static final int PACKED = 0x78;

  private StreamGuard() {}

  static void check(byte[] file) throws Unreadable {
    for (int at = 0; at < file.length - BEGINS.length - 3; at++) {
      if (file[at] == BEGINS[0] && begins(file, at)) {
        int data = at + BEGINS.length;
        data += file[data] == '\r' ? 1 : 0;
        data += file[data] == '\n' ? 1 : 0;
        if (file[data] == PACKED) {
          at = data + unpack(file, data) - 1;
        }
      }
    }
  }

  private static boolean begins(byte[] file, int at) {
    for (int i = 1; i < BEGINS.length; i++) {
      if (file[at + i] != BEGINS[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * @return the bytes it took, packed
   */
  private static int unpack(byte[] file, int at) throws Unreadable {
    var inflater = new Inflater();
    try {
      inflater.setInput(file, at, file.length - at);
      var buffer = new byte[1 << 16];
      long size = 0;
      int read = inflater.inflate(buffer);
      while (read > 0) {
        size += read;
        if (size > SIZE_MAX) {
          throw new Unreadable("PDF 展开后大得不正常（可能是压缩炸弹），没有打开；请用原来的 Word 文件，或重新导出 PDF 再试。");
        }
        read = inflater.inflate(buffer);
      }
      return Math.max(1, Math.toIntExact(inflater.getBytesRead()));
    } catch (DataFormatException e) {
      return 1; // not packed after all, or broken: its reader will say so
    } finally {
      inflater.end();
    }
  }
}
