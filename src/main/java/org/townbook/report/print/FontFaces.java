package org.townbook.report.print;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.townbook.report.print.font.Typeface;

/** Tells a browser which of the reader's own fonts serve for each typeface. Nothing is fetched. */
final class FontFaces {

  private FontFaces() {}

  static String css() {
    return Arrays.stream(Typeface.values()).map(FontFaces::face).collect(joining());
  }

  private static String face(Typeface face) {
    return face.families().stream()
        .map("local(\"%s\")"::formatted)
        .collect(
            joining(", ", "@font-face { font-family: %s; src: ".formatted(face.role()), "; }\n"));
  }
}
