package org.townbook.report.print.standard;

/**
 * Counts headings as 一、 （一） 1. （1）, each level beginning anew under the one above (GB/T 9704-2012,
 * 7.3.3). For formats that do not number by themselves.
 */
public final class HeadingNumbers {

  private static final String DIGITS = "零一二三四五六七八九";

  private final int[] counts = new int[4];

  /**
   * The number of the next heading, with its punctuation.
   *
   * @param level 1 to 4
   */
  public String next(int level) {
    counts[level - 1]++;
    for (var below = level; below < counts.length; below++) {
      counts[below] = 0;
    }
    var count = counts[level - 1];
    return switch (level) {
      case 1 -> chinese(count) + "、";
      case 2 -> "（" + chinese(count) + "）";
      case 3 -> count + ".";
      case 4 -> "（" + count + "）";
      default -> throw new IllegalArgumentException("heading levels are 1 to 4, got " + level);
    };
  }

  /** 一, 十, 十一, 二十, 九十九. */
  static String chinese(int count) {
    if (count < 1 || count > 99) {
      throw new IllegalArgumentException("headings are counted from 1 to 99, got " + count);
    }
    var tens = count / 10;
    var ones = count % 10;
    return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
  }

  private static String digit(int value) {
    return DIGITS.substring(value, value + 1);
  }
}
