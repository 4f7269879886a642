package org.townbook.report.print.font;

import java.util.List;
import java.util.Map;

/**
 * The fonts chosen for a document.
 *
 * @param fonts one for each typeface
 * @param substitutions those that are not the wanted ones; the reader is told
 */
public record Typesetting(Map<Typeface, FontFile> fonts, List<FontSubstitution> substitutions) {

  public Typesetting {
    fonts = Map.copyOf(fonts);
    substitutions = List.copyOf(substitutions);
  }

  /** The font chosen for a typeface. */
  public FontFile font(Typeface face) {
    var font = fonts.get(face);
    if (font == null) {
      throw new IllegalStateException("no font was chosen for " + face);
    }
    return font;
  }
}
