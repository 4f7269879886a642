package org.townbook.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file, found by reading all of it once.
 *
 * @param skip bytes of a byte order mark at the beginning
 * @param lines line ends in the file
 */
public record TextEncoding(Charset charset, int skip, long lines) {
  private static final int BUFFER = 1 << 16;
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Encodings are tried from the strictest to the widest: as a mark says, UTF-8, GB18030.
   *
   * @return nothing if the file is no text, or text in an encoding we do not know
   */
  public static Optional<TextEncoding> find(SeekableByteChannel file) throws IOException {
    var start = ByteBuffer.allocate(4);
    file.position(0).read(start);
    var marked = byMark(start.array());
    if (marked != null) {
      return tried(file, marked.charset(), marked.skip());
    }
    var plain = tried(file, StandardCharsets.UTF_8, 0);
    return plain.isPresent() ? plain : tried(file, GB18030, 0);
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

  private static Optional<TextEncoding> tried(SeekableByteChannel file, Charset charset, int skip)
      throws IOException {
    long lines = lines(file, charset, skip);
    return lines < 0 ? Optional.empty() : Optional.of(new TextEncoding(charset, skip, lines));
  }

  /** Line ends in the file if all of it can be read in the encoding; -1 if it cannot. */
  private static long lines(SeekableByteChannel channel, Charset charset, int skip)
      throws IOException {
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
}
