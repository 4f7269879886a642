package org.townbook.document.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/**
 * How much a file may make its reader do. Forms that draw forms can ask for more steps than there
 * is time for, out of a few lines.
 */
final class Effort {

  /** A file of a thousand full pages takes a tenth of it. */
  private static final int STEPS_MAX = 20_000_000;

  private static final int GLYPHS_MAX = 2_000_000;

  private static final int DRAWN_MAX = 100_000;

  private int steps;
  private int drawn;
  private int glyphs;

  /** A file that asks for too much; thrown through the library, which passes over other faults. */
  static final class TooMuch extends RuntimeException {
    private TooMuch() {
      super("more than a document needs");
    }
  }

  /** Takes a step of a page's description. */
  void step(Operator operator) {
    drawn += operator.getName().equals(OperatorName.DRAW_OBJECT) ? 1 : 0;
    if (++steps > STEPS_MAX || drawn > DRAWN_MAX) {
      throw new TooMuch();
    }
  }

  void glyph() {
    if (++glyphs > GLYPHS_MAX) {
      throw new TooMuch();
    }
  }

  int glyphs() {
    return glyphs;
  }
}
