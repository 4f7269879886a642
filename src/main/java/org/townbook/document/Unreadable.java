package org.townbook.document;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read; the sentence says why and how to mend it, without its name. */
public final class Unreadable extends Exception {

  /** Takes the sentence, in Chinese. */
  public Unreadable(String sentence) {
    this(sentence, null);
  }

  /** Takes the sentence and what a library said. */
  public Unreadable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
