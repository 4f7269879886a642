package org.townbook.ledger.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file, found by reading all of it once.
 *
 * @param skip bytes of a byte order mark at the beginning
 * @param lines line ends in the file
 */
record TextEncoding(Charset charset, int skip, long lines) {
  private static final int BUFFER = 1 << 16;
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Encodings are tried from the strictest to the widest; what fits none is refused.
   *
   * @throws UnreadableFile if the file is no text, or text in an encoding we do not know
   */
  static TextEncoding of(Path file) throws IOException, UnreadableFile {
    try (var channel = FileChannel.open(file)) {
      var start = ByteBuffer.allocate(4);
      channel.read(start, 0);
      var marked = byMark(start.array());
      if (marked != null) {
        return checked(channel, marked);
      }
      for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
        long lines = lines(channel, charset, 0);
        if (lines >= 0) {
          return new TextEncoding(charset, 0, lines);
        }
      }
    }
    throw unknown();
  }

  private static @Nullable TextEncoding byMark(byte[] start) {
    if (start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, 0);
    }
    if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, 0);
    }
    if (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, 0);
    }
    return null;
  }

  private static TextEncoding checked(FileChannel channel, TextEncoding marked)
      throws IOException, UnreadableFile {
    long lines = lines(channel, marked.charset(), marked.skip());
    if (lines < 0) {
      throw unknown();
    }
    return new TextEncoding(marked.charset(), marked.skip(), lines);
  }

  /** Line ends in the file if all of it can be read in the encoding; -1 if it cannot. */
  private static long lines(FileChannel channel, Charset charset, int skip) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(BUFFER);
    var chars = CharBuffer.allocate(BUFFER);
    channel.position(skip);
    long lines = 0;
    boolean ended = false;
    while (!ended) {
      ended = channel.read(bytes) < 0;
      bytes.flip();
      CoderResult result;
      do {
        result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
          return -1;
        }
        long found = lines(chars.flip());
        if (found < 0) {
          return -1;
        }
        lines += found;
        chars.clear();
      } while (result.isOverflow());
      bytes.compact();
    }
    return lines;
  }

  /** Line ends, or -1 if there is a character that no text has: then it is something else. */
  private static long lines(CharBuffer chars) {
    long lines = 0;
    while (chars.hasRemaining()) {
      char c = chars.get();
      if (c == '\n') {
        lines++;
      } else if (c == 0) {
        return -1;
      }
    }
    return lines;
  }

  private static UnreadableFile unknown() {
    return new UnreadableFile(
        "文件不是文本，或者编码不认识（能读 UTF-8、GB18030、带标记的 UTF-16）；请在电子表格里另存为“CSV UTF-8”或 .xlsx 再导入。");
  }
}
