package org.townbook.reading;

/**
 * A stretch of a text.
 *
 * @param start offset of its first char (UTF-16)
 * @param end offset behind its last
 */
public record Stretch(int start, int end) {
  public Stretch {
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException("no stretch of a text: %d-%d".formatted(start, end));
    }
  }

  /** Whether the two have a char in common. */
  public boolean meets(Stretch other) {
    return start < other.end && other.start < end;
  }
}
