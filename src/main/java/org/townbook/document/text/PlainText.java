package org.townbook.document.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.townbook.document.ReadDocument;
import org.townbook.document.Unreadable;
import org.townbook.shared.TextEncoding;

/** Reads plain text, in the encodings that are met here. */
public final class PlainText {
  private static final Charset BIG5 = Charset.forName("Big5");

  /** One in so many characters may be a stray control character; more are no text. */
  private static final int STRAY = 500;

  private PlainText() {}

  /** Reads the bytes of a text file. */
  public static ReadDocument read(String name, byte[] file) throws Unreadable {
    var encoding = encoding(file);
    if (encoding.isEmpty()) {
      throw notText();
    }
    var charset = encoding.get().charset();
    int skip = encoding.get().skip();
    var text = new String(file, skip, file.length - skip, charset);
    if (isPrivate(text)) {
      // Commas and full stops of Big5 are characters for private use in GB18030.
      var other = decoded(file, BIG5).filter(it -> !isPrivate(it));
      charset = other.isPresent() ? BIG5 : charset;
      text = other.orElse(text);
    }
    boolean usual = charset.equals(StandardCharsets.UTF_8);
    return of(name, text, usual ? List.of() : List.of("文字按 " + charset.name() + " 编码读入。"));
  }

  /** Takes a text that has been decoded, as one that was pasted. */
  public static ReadDocument of(String name, String text, List<String> notes) throws Unreadable {
    var lines = text.replaceAll("\r\n|[\r\u000B\f\u0085\u2028\u2029]", "\n");
    if (lines.startsWith("\uFEFF")) {
      lines = lines.substring(1);
    }
    long stray = lines.chars().filter(PlainText::isStray).count();
    if (stray * STRAY > lines.length()) {
      throw notText();
    }
    return new ReadDocument(name, ReadDocument.Kind.TEXT, lines, LineTables.of(lines), notes);
  }

  private static Optional<TextEncoding> encoding(byte[] file) throws Unreadable {
    try (var channel = new SeekableInMemoryByteChannel(file)) {
      return TextEncoding.find(channel);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be read", e);
    }
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether every hundredth character, and more, is one that nobody assigned. */
  private static boolean isPrivate(String text) {
    long count = text.chars().filter(c -> c >= 0xE000 && c < 0xF900).count();
    return count > 0 && count * 100 >= text.length();
  }

  private static boolean isStray(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0xFFFD || c == 0xFFFE;
  }

  private static Unreadable notText() {
    return new Unreadable(
        "不是文本，也不是认识的 Word 或 PDF 文件，读不出文字（能读 .docx、.doc、PDF，"
            + "以及 UTF-8、GB18030、Big5、带标记的 UTF-16 编码的文本）；请用 Word 或 WPS 另存为 .docx 再试。");
  }
}
