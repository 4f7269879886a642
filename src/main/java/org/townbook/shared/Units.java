package org.townbook.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * Units that convert exactly into each other: money, and areas in 亩 and 公顷. Every other unit only
 * equals itself; 人 and 人次 are not the same thing.
 */
public final class Units {
  private record Place(String family, BigDecimal size) {}

  private static final Map<String, Place> KNOWN =
      Map.of(
          "元", new Place("money", new BigDecimal("1")),
          "万元", new Place("money", new BigDecimal("10000")),
          "亿元", new Place("money", new BigDecimal("100000000")),
          "亩", new Place("field", new BigDecimal("1")),
          "公顷", new Place("field", new BigDecimal("15")),
          "㎡", new Place("area", new BigDecimal("1")),
          "平方米", new Place("area", new BigDecimal("1")),
          "平方", new Place("area", new BigDecimal("1")));

  private Units() {}

  public static boolean sameFamily(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    var first = KNOWN.get(a);
    var second = KNOWN.get(b);
    return first != null && second != null && first.family().equals(second.family());
  }

  /**
   * The quantity in another unit of the same family.
   *
   * @throws IllegalArgumentException if the units measure different things
   */
  public static BigDecimal convert(BigDecimal value, String from, String to) {
    if (from.equals(to)) {
      return value;
    }
    var source = KNOWN.get(from);
    var target = KNOWN.get(to);
    if (source == null || target == null || !source.family().equals(target.family())) {
      throw new IllegalArgumentException("cannot turn " + from + " into " + to);
    }
    return value.multiply(source.size()).divide(target.size(), MathContext.DECIMAL128);
  }
}
