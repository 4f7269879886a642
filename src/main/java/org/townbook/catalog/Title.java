package org.townbook.catalog;

import org.jspecify.annotations.Nullable;

/** What users read: Chinese first, English beside it where somebody has written it. */
public record Title(String chinese, @Nullable String english) {

  /** The English words, or the Chinese where there are none. */
  public String inEnglish() {
    return english == null ? chinese : english;
  }
}
