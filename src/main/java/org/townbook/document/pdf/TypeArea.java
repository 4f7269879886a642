package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Where lines begin and end on a page, and how far they stand apart; points.
 *
 * @param left where those begin that have no indent
 * @param right where full ones end
 * @param pitch from one to the next
 */
record TypeArea(float left, float right, float pitch) {

  /** Lines it takes to see the edges. */
  private static final int LINES_MIN = 4;

  /** Where no line is full, the right margin is taken to be like the left one. */
  private static final float LOPSIDED = 1.6f;

  /** Lines that end no farther apart end at the same place. */
  private static final float ACCIDENT = 6;

  /** Measures a page, or says that it has too few lines to be measured. */
  static boolean isMeasurable(List<Block.TextLine> lines) {
    return lines.size() >= LINES_MIN;
  }

  /** Measures the lines of a page, or of several. */
  static TypeArea of(List<Block.TextLine> lines, float width) {
    var lefts = new ArrayList<Float>();
    var rights = new ArrayList<Float>();
    var pitches = new ArrayList<Float>();
    Line before = null;
    for (var each : lines) {
      var line = each.line();
      lefts.add(line.left());
      rights.add(width - line.right());
      if (before != null && line.base() > before.base()) {
        pitches.add(line.base() - before.base());
      }
      before = line;
    }
    pitches.sort(null);
    float pitch = pitches.isEmpty() ? Float.MAX_VALUE : pitches.get(pitches.size() / 2);
    float left = edge(lefts);
    float margin = Math.min(edge(rights), LOPSIDED * left + ACCIDENT);
    return new TypeArea(left, width - margin, pitch);
  }

  /** The outermost place that is no accident: another line comes near it. */
  private static float edge(List<Float> distances) {
    distances.sort(null);
    for (int i = 0; i + 1 < distances.size(); i++) {
      if (distances.get(i + 1) - distances.get(i) < ACCIDENT) {
        return distances.get(i);
      }
    }
    return distances.isEmpty() ? 0 : distances.getFirst();
  }
}
