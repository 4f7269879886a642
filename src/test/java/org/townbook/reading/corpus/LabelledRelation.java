package org.townbook.reading.corpus;

import java.util.List;

/**
 * A relation of a text as somebody judged it by hand.
 *
 * @param surfaces the figures it is about as printed, the whole or the level first
 */
record LabelledRelation(String kind, String verdict, List<String> surfaces, String why) {
  static LabelledRelation of(List<String> row) {
    return new LabelledRelation(
        row.get(0),
        row.get(1),
        List.of(row.get(2).split(" \\+ ")),
        row.size() > 3 ? row.get(3) : "");
  }

  /** Whether it cannot be, or looks as if it could not. */
  boolean isBroken() {
    return verdict.equals("wrong") || verdict.equals("suspect");
  }
}
