package org.townbook.web.reading;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.townbook.document.Documents;
import org.townbook.document.ReadDocument;
import org.townbook.shared.Refusal;
import org.townbook.web.frame.Frame;

/**
 * What somebody handed over to be read, for one request.
 *
 * @param file its bytes; none of a text that was pasted
 */
record HandedOver(ReadDocument document, byte[] file, boolean isPasted) {

  /** Longer than any report; a page of more would be slow to make and to scroll. */
  static final int LENGTH_MAX = 100_000;

  /**
   * Takes the file, or else the text.
   *
   * @throws Refusal if neither was given, or it cannot be read
   */
  static HandedOver of(Frame frame, @Nullable MultipartFile file, @Nullable String text)
      throws IOException {
    var handed = file != null && !isLeftOut(file) ? file(file) : pasted(frame, text);
    int length = handed.document.text().length();
    if (length > LENGTH_MAX) {
      throw new Refusal(frame.say("reading.too_long", length, LENGTH_MAX));
    }
    return handed;
  }

  private static HandedOver file(MultipartFile file) throws IOException {
    var bytes = file.getBytes();
    return new HandedOver(Documents.read(name(file), bytes), bytes, false);
  }

  private static HandedOver pasted(Frame frame, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new Refusal(frame.say("reading.nothing"));
    }
    return new HandedOver(Documents.pasted(text), new byte[0], true);
  }

  /** A form without a chosen file sends one that has no name. */
  private static boolean isLeftOut(MultipartFile file) {
    return file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty();
  }

  /** Without the folders that some browsers send along. */
  private static String name(MultipartFile file) {
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse(file.getName());
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Its name without the ending, for files made of it. */
  String stem() {
    return document.name().replaceFirst("\\.[A-Za-z]{1,5}$", "");
  }
}
