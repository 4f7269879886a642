package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line drawn on a page. Points from the left and from the top.
 *
 * @param at where it stands: from the left if upright, else from the top
 * @param from where it begins, the other way
 * @param to where it ends
 */
record Rule(boolean upright, float at, float from, float to) {

  /** Lines that miss each other by less were meant to meet. */
  static final float NEAR = 3;

  /** Whether it passes this place, which lies half-way between others. */
  boolean passes(float at, float along) {
    return Math.abs(this.at - at) < NEAR && from <= along && along <= to;
  }

  boolean meets(Rule other) {
    if (upright == other.upright) {
      return Math.abs(at - other.at) < NEAR && from <= other.to + NEAR && other.from <= to + NEAR;
    }
    return other.from - NEAR <= at
        && at <= other.to + NEAR
        && from - NEAR <= other.at
        && other.at <= to + NEAR;
  }

  /** Joins the pieces that borders are drawn in, cell by cell. */
  static List<Rule> joined(List<Rule> pieces) {
    var joined = new ArrayList<Rule>();
    for (boolean upright : new boolean[] {true, false}) {
      var same =
          pieces.stream()
              .filter(piece -> piece.upright == upright)
              .sorted(Comparator.comparing(Rule::at))
              .toList();
      for (int i = 0; i < same.size(); ) {
        int end = i;
        while (end < same.size() && same.get(end).at - same.get(i).at < NEAR / 2) {
          end++;
        }
        joined.addAll(joinedAlong(same.subList(i, end)));
        i = end;
      }
    }
    return joined;
  }

  private static List<Rule> joinedAlong(List<Rule> pieces) {
    var joined = new ArrayList<Rule>();
    for (var piece : pieces.stream().sorted(Comparator.comparing(Rule::from)).toList()) {
      if (!joined.isEmpty() && piece.from <= joined.getLast().to + NEAR) {
        var last = joined.removeLast();
        joined.add(new Rule(last.upright, last.at, last.from, Math.max(last.to, piece.to)));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
