package org.townbook.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Guesses which name somebody meant. */
public final class NearNames {

  private static final int OFFERED_MAX = 3;
  private static final int LISTED_MAX = 30;

  private NearNames() {}

  /** The known names most like the written one, the nearest first; none when all are far off. */
  public static List<String> of(String written, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(written, name) <= Math.max(1, written.length() / 3))
        .sorted(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(OFFERED_MAX)
        .toList();
  }

  /** The end of a sentence about an unknown name: the names most like it, else all if not many. */
  public static String hint(String written, Collection<String> known) {
    var near = of(written, known);
    if (!near.isEmpty()) {
      return "；是不是 " + String.join("、", near) + "？";
    }
    if (known.isEmpty() || known.size() > LISTED_MAX) {
      return "";
    }
    return "；可用：" + known.stream().sorted().collect(Collectors.joining("、"));
  }

  /** Letters to insert, drop or change to make one of the other. */
  private static int distance(String from, String to) {
    var above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      var here = new int[to.length() + 1];
      here[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        here[column] =
            Math.min(above[column - 1] + change, Math.min(here[column - 1], above[column]) + 1);
      }
      above = here;
    }
    return above[to.length()];
  }
}
