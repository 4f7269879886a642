package org.townbook.reading.relation;

import java.util.List;
import java.util.Set;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Units;

/** Which units measure one thing, and which names mean one thing. */
final class Alike {
  /** Measure words that count the same things. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("人", "名", "位"),
          Set.of("个", "家", "项", "件", "处", "起", "条", "只", "例", "宗", "类", "种", "所", "批次"),
          Set.of("平方米", "㎡", "平方", "平米", "m²"),
          Set.of("条", "件"));

  private Alike() {}

  /** Whether amounts in the two units may be added. */
  static boolean units(String a, String b) {
    if (!Units.sameFamily(a, b)) {
      return false;
    }
    var x = single(a);
    var y = single(b);
    return !isCount(a)
        || x.equals(y)
        || SAME.stream().anyMatch(s -> s.contains(x) && s.contains(y));
  }

  /** Whether the unit is a measure word rather than a unit of measurement. */
  static boolean isCount(String unit) {
    return Units.sameFamily(unit, "个");
  }

  /** The unit without 万 and 亿. */
  static String single(String unit) {
    int start = 0;
    while (unit.length() > 1 && start < unit.length() && "万亿".indexOf(unit.charAt(start)) >= 0) {
      start++;
    }
    return unit.substring(start);
  }

  /** Whether the names of two figures mean one indicator. */
  static boolean names(ReportedFigure a, ReportedFigure b) {
    return core(a.indicator()).equals(core(b.indicator()));
  }

  /** A name without what only leads to it. */
  static String core(String name) {
    return name.replaceAll("的|数$|总额$", "").replaceFirst("^(实现|完成|累计|新增|共|发放|全年|开展|接待)+", "");
  }
}
