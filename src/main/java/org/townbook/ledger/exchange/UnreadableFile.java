package org.townbook.ledger.exchange;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as what it should be. */
public final class UnreadableFile extends Exception {
  private final String sentence;

  UnreadableFile(String sentence) {
    this(sentence, null);
  }

  UnreadableFile(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What is wrong and how to mend it. */
  public String sentence() {
    return sentence;
  }
}
