package org.townbook.reading.style;

import java.util.List;
import org.townbook.reading.relation.ReadText;

/** All rules about how numbers are written. */
public final class Style {
  private Style() {}

  /** The remarks on a text, in the order of the text. */
  public static List<StyleRemark> in(ReadText text) {
    return List.of();
  }
}
