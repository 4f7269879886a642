package org.townbook.matching.meaning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said a printed name means.
 *
 * @param kind a figure, none, or again whatever the matching finds
 * @param key the catalog's figure; null unless it is one
 * @param reason why, in that person's words; may be empty
 */
public record Meaning(
    FigureName name,
    Kind kind,
    @Nullable String key,
    Instant saidAt,
    String saidBy,
    String reason) {

  /** Refuses a figure without a key, and a key without a figure. */
  public Meaning {
    if ((kind == Kind.FIGURE) != (key != null)) {
      throw new IllegalArgumentException("a figure has a key, and nothing else has one");
    }
  }

  /** What was said. */
  public enum Kind {
    /** It is this figure. */
    FIGURE,
    /** It is none of the book's. */
    NONE,
    /** What the matching finds. */
    AUTOMATIC
  }
}
