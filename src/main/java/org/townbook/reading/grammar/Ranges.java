package org.townbook.reading.grammar;

import java.util.ArrayList;
import java.util.List;

/** Ranges: the lower end takes its unit from the upper one where it has none of its own: 3-5个. */
final class Ranges {
  private static final String DASHES = "-—–~至到―－";

  private Ranges() {}

  /** Whether the two stand together as a range: 63%~68%. */
  static boolean together(String text, Quantity low, Quantity high) {
    var between = text.substring(low.end(), high.start());
    return !between.isEmpty()
        && between.length() <= 2
        && between.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
  }

  /** The quantities, with a numeral before a dash that is the lower end of one of them added. */
  static List<Quantity> share(String text, List<Quantity> found) {
    var whole = new ArrayList<Quantity>();
    for (var high : found) {
      int dash = high.start();
      while (dash > 0 && DASHES.indexOf(text.charAt(dash - 1)) >= 0) {
        dash--;
      }
      int end = dash;
      int from = dash;
      while (from > 0 && (Numeral.isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
        from--;
      }
      boolean isLow =
          dash < high.start()
              && from < dash
              && !high.chinese()
              && !high.unit().isEmpty()
              && free(whole, from)
              && !after(text, from);
      if (isLow) {
        Numeral.at(text, from)
            .filter(low -> low.end() == end)
            .ifPresent(low ->
                whole.add(
                    new Quantity(
                        low.start(),
                        low.end(),
                        low.value(),
                        high.unit(),
                        high.qualifier(),
                        false)));
      }
      whole.add(high);
    }
    return List.copyOf(points(text, whole));
  }

  /** 高于全省、全市1.2个和0.8个百分点: the first is of percentage points too. */
  private static List<Quantity> points(String text, List<Quantity> found) {
    var shared = new ArrayList<>(found);
    for (int i = found.size() - 2; i >= 0; i--) {
      var between = text.substring(found.get(i).end(), found.get(i + 1).start());
      boolean cut = found.get(i).unit().equals("个") && shared.get(i + 1).isPoints();
      if (cut && between.matches("[、和与及]")) {
        shared.set(i, found.get(i).withUnit(shared.get(i + 1).unit()));
      }
    }
    return shared;
  }

  private static boolean free(List<Quantity> before, int from) {
    return before.isEmpty() || before.getLast().end() <= from;
  }

  private static boolean after(String text, int from) {
    return from > 0 && UnitWords.isLatin(text.charAt(from - 1));
  }
}
