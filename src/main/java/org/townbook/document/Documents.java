package org.townbook.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.townbook.document.pdf.Pdf;
import org.townbook.document.text.LineTables;
import org.townbook.document.text.PlainText;
import org.townbook.document.word.Word;
import org.townbook.shared.Refusal;

/** Reads files: Word, PDF and plain text. What a file is, is told by its content, not its name. */
public final class Documents {
  /** Files of more megabytes are not read. */
  public static final int SIZE_MAX_MB = 30;

  private static final int SIZE_MAX = SIZE_MAX_MB << 20;

  private Documents() {}

  /**
   * Reads a file.
   *
   * @throws Refusal saying why it cannot be read and how to mend that
   */
  public static ReadDocument read(Path file) {
    return read(name(file), bytes(file));
  }

  /**
   * Reads a file that was handed over.
   *
   * @param name as people know it, for messages
   * @throws Refusal saying why it cannot be read and how to mend that
   */
  public static ReadDocument read(String name, byte[] file) {
    try {
      if (file.length > SIZE_MAX) {
        throw tooLarge(file.length);
      }
      return written(
          switch (Content.of(file)) {
            case WORD -> Word.read(name, file);
            case OLD_WORD -> Word.readOld(name, file);
            case PDF -> LineTables.added(Pdf.read(name, file));
            case TEXT -> PlainText.read(name, file);
          });
    } catch (Unreadable e) {
      throw refusal(name, e);
    }
  }

  /**
   * Reads what is handed over as a stream, to its end.
   *
   * @param name as people know it, for messages
   * @throws Refusal saying why it cannot be read and how to mend that
   */
  public static ReadDocument read(String name, InputStream stream) throws IOException {
    return read(name, stream.readNBytes(SIZE_MAX + 1));
  }

  /**
   * Takes a text that somebody pasted.
   *
   * @throws Refusal if it is empty or too long
   */
  public static ReadDocument pasted(String text) {
    var name = "粘贴的文字";
    try {
      return written(PlainText.of(name, text, List.of()));
    } catch (Unreadable e) {
      throw refusal(name, e);
    }
  }

  /**
   * The bytes of a file that may be read, for who needs them again.
   *
   * @throws Refusal if there is no such file, or it is too large
   */
  public static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Unreadable("是目录，不是文件；请选其中的一份 Word、PDF 或文本文件。");
      }
      if (!Files.exists(file)) {
        throw new Unreadable("没有这个文件；请核对文件名和所在的目录。");
      }
      if (Files.size(file) > SIZE_MAX) {
        throw tooLarge(Files.size(file));
      }
      return Files.readAllBytes(file);
    } catch (Unreadable e) {
      throw refusal(file.toString(), e);
    } catch (AccessDeniedException e) {
      throw new Refusal(file + "：没有权限读这个文件；请把它复制到自己的目录，或改好权限再试。", e);
    } catch (IOException e) {
      throw new Refusal(file + "：读不了（" + e.getMessage() + "）；请复制到别处再试。", e);
    }
  }

  static String name(Path file) {
    var name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  static Refusal refusal(String name, Unreadable reason) {
    return new Refusal(name + "：" + reason.getMessage(), reason);
  }

  private static ReadDocument written(ReadDocument document) throws Unreadable {
    if (document.text().isBlank()) {
      throw new Unreadable("里面没有文字；请核对是否选错了文件，或保存时丢了内容。");
    }
    if (document.text().length() > Transcript.LENGTH_MAX) {
      throw Transcript.tooLong();
    }
    return document;
  }

  private static Unreadable tooLarge(long size) {
    return new Unreadable(
        "文件有 %d MB，超过 %d MB，没有读；请去掉图片，或只留文字部分另存后再试。".formatted((size >> 20) + 1, SIZE_MAX_MB));
  }
}
