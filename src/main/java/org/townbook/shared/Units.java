package org.townbook.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * Units and what they measure: money, fields (亩, 公顷), floors (㎡), lengths, weights, water, power,
 * shares, time. Those of one family convert into each other, exactly but for 亩 into 公顷, which keeps
 * 34 digits. Whatever is not a unit here is a measure word (个, 件, 人, 人次): grammar rather than a
 * unit, so that counts with different words may be added and divided. Before either, 万 and 亿 say
 * how many thousands it comes in: 万元, 万吨, 万人次.
 */
public final class Units {
  private record Scale(String family, BigDecimal size) {}

  private static final Map<String, Scale> KNOWN =
      Map.ofEntries(
          Map.entry("元", new Scale("money", new BigDecimal("1"))),
          Map.entry("亩", new Scale("field", new BigDecimal("1"))),
          Map.entry("公顷", new Scale("field", new BigDecimal("15"))),
          Map.entry("㎡", new Scale("area", new BigDecimal("1"))),
          Map.entry("平方米", new Scale("area", new BigDecimal("1"))),
          Map.entry("平方", new Scale("area", new BigDecimal("1"))),
          Map.entry("平方公里", new Scale("area", new BigDecimal("1000000"))),
          Map.entry("平方千米", new Scale("area", new BigDecimal("1000000"))),
          Map.entry("立方米", new Scale("volume", new BigDecimal("1"))),
          Map.entry("米", new Scale("length", new BigDecimal("1"))),
          Map.entry("公里", new Scale("length", new BigDecimal("1000"))),
          Map.entry("千米", new Scale("length", new BigDecimal("1000"))),
          Map.entry("斤", new Scale("weight", new BigDecimal("0.5"))),
          Map.entry("公斤", new Scale("weight", new BigDecimal("1"))),
          Map.entry("千克", new Scale("weight", new BigDecimal("1"))),
          Map.entry("吨", new Scale("weight", new BigDecimal("1000"))),
          Map.entry("千瓦时", new Scale("energy", new BigDecimal("1"))),
          Map.entry("小时", new Scale("hours", new BigDecimal("1"))),
          Map.entry("%", new Scale("percent", new BigDecimal("1"))),
          Map.entry("个百分点", new Scale("percent", new BigDecimal("1"))),
          Map.entry("天", new Scale("days", new BigDecimal("1"))));

  private static final Scale COUNT = new Scale("count", BigDecimal.ONE);

  /** Written before a unit, they multiply it. */
  private static final Map<Character, BigDecimal> MULTIPLES =
      Map.of('万', new BigDecimal("10000"), '亿', new BigDecimal("100000000"));

  private Units() {}

  /** Whether amounts in the two units measure the same kind of thing. */
  public static boolean sameFamily(String a, String b) {
    return of(a).family().equals(of(b).family());
  }

  private static Scale of(String unit) {
    var known = KNOWN.get(unit);
    if (known != null) {
      return known;
    }
    var multiple = unit.length() < 2 ? null : MULTIPLES.get(unit.charAt(0));
    if (multiple == null) {
      return COUNT;
    }
    var single = of(unit.substring(1));
    return new Scale(single.family(), single.size().multiply(multiple));
  }

  /**
   * The quantity in another unit of the same family.
   *
   * @throws IllegalArgumentException if the units measure different things
   */
  public static BigDecimal convert(BigDecimal value, String from, String to) {
    if (!sameFamily(from, to)) {
      throw new IllegalArgumentException("cannot turn " + from + " into " + to);
    }
    return of(from).equals(of(to))
        ? value
        : value.multiply(of(from).size()).divide(of(to).size(), MathContext.DECIMAL128);
  }
}
