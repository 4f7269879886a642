package org.townbook.document;

/**
 * What is said about a stretch of a text.
 *
 * @param start offset of its first char (UTF-16)
 * @param end offset behind its last
 * @param level one word before the sentence, in Chinese: 不符
 * @param sentence what there is to say, in Chinese
 */
public record Comment(int start, int end, String level, String sentence) {
  public Comment {
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException(
          "a comment is on some text, not on %d-%d".formatted(start, end));
    }
  }
}
