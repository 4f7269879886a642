package org.townbook.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * Units and what they measure: money, fields (亩, 公顷), floors (㎡), lengths, weights, water, power,
 * shares, time. Those of one dimension convert into each other, exactly but for 亩 into 公顷, which
 * keeps 34 digits. Whatever is not a unit here is a measure word (个, 件, 人, 人次): grammar rather than
 * a unit, so that counts with different words may be added and divided. Before either, 万 and 亿 say
 * how many thousands it comes in: 万元, 万吨, 万人次; 以上 behind it says that there may be more; a stroke
 * divides: 元/亩.
 */
public final class Units {
  static final String COUNT = "count";
  static final String PERCENT = "percent";

  private record Scale(Dimension dimension, BigDecimal size) {
    static Scale measured(String what, String size) {
      return new Scale(Dimension.measured(what), new BigDecimal(size));
    }

    static Scale plain(String kind, String size) {
      return new Scale(Dimension.plain(kind), new BigDecimal(size));
    }
  }

  private static final Map<String, Scale> KNOWN =
      Map.ofEntries(
          Map.entry("元", Scale.measured("money", "1")),
          Map.entry("亩", Scale.measured("field", "1")),
          Map.entry("公顷", Scale.measured("field", "15")),
          Map.entry("㎡", Scale.measured("area", "1")),
          Map.entry("平方米", Scale.measured("area", "1")),
          Map.entry("平方", Scale.measured("area", "1")),
          Map.entry("平方公里", Scale.measured("area", "1000000")),
          Map.entry("平方千米", Scale.measured("area", "1000000")),
          Map.entry("立方米", Scale.measured("volume", "1")),
          Map.entry("米", Scale.measured("length", "1")),
          Map.entry("公里", Scale.measured("length", "1000")),
          Map.entry("千米", Scale.measured("length", "1000")),
          Map.entry("斤", Scale.measured("weight", "0.5")),
          Map.entry("公斤", Scale.measured("weight", "1")),
          Map.entry("千克", Scale.measured("weight", "1")),
          Map.entry("吨", Scale.measured("weight", "1000")),
          Map.entry("千瓦时", Scale.measured("energy", "1")),
          Map.entry("小时", Scale.plain("hours", "1")),
          Map.entry("%", Scale.plain(PERCENT, "0.01")),
          Map.entry("个百分点", Scale.plain(PERCENT, "0.01")),
          Map.entry("天", Scale.plain("days", "1")));

  private static final Scale WORD = Scale.plain(COUNT, "1");

  /** Written before a unit, they multiply it. */
  private static final Map<Character, BigDecimal> MULTIPLES =
      Map.of('万', new BigDecimal("10000"), '亿', new BigDecimal("100000000"));

  private static final String OR_MORE = "以上";
  private static final char OVER = '/';

  private Units() {}

  /** Whether amounts in the two units measure the same kind of thing. */
  public static boolean sameFamily(String a, String b) {
    return dimension(a).equals(dimension(b)) && isQuotient(a) == isQuotient(b);
  }

  private static boolean isQuotient(String unit) {
    return unit.indexOf(OVER) > 0;
  }

  /** What is measured in the unit. */
  public static Dimension dimension(String unit) {
    return of(unit).dimension();
  }

  /** How much one of it is of the unit that all of its dimension are reckoned in: 10000 for 万元. */
  public static BigDecimal size(String unit) {
    return of(unit).size();
  }

  /** The unit without the word that there may be more: 万元 for 万元以上. */
  public static String single(String unit) {
    return unit.endsWith(OR_MORE) ? unit.substring(0, unit.length() - OR_MORE.length()) : unit;
  }

  private static Scale of(String written) {
    var unit = single(written);
    var known = KNOWN.get(unit);
    if (known != null) {
      return known;
    }
    int stroke = unit.indexOf(OVER);
    if (stroke > 0) {
      return quotient(of(unit.substring(0, stroke)), of(unit.substring(stroke + 1)));
    }
    var multiple = unit.length() < 2 ? null : MULTIPLES.get(unit.charAt(0));
    if (multiple == null) {
      return WORD;
    }
    var single = of(unit.substring(1));
    return new Scale(single.dimension(), single.size().multiply(multiple));
  }

  /** Exact, since each size is a decimal that others can be divided by, but for 公顷. */
  private static Scale quotient(Scale dividend, Scale divisor) {
    return new Scale(
        dividend.dimension().over(divisor.dimension()),
        dividend.size().divide(divisor.size(), MathContext.DECIMAL128));
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
    var factor = size(from).divide(size(to), MathContext.DECIMAL128);
    boolean exact = factor.multiply(size(to)).compareTo(size(from)) == 0;
    return exact
        ? value.multiply(factor)
        : value.multiply(size(from)).divide(size(to), MathContext.DECIMAL128);
  }
}
