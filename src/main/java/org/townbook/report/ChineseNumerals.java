package org.townbook.report;

/** Small whole numbers in Chinese characters. */
public final class ChineseNumerals {
  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private ChineseNumerals() {}

  /** Whether the number is said in characters at all: from 0 to 99. */
  static boolean canSay(long number) {
    return number >= 0 && number < 100;
  }

  /**
   * As it stands before a measure word: 两级, 三个, 十项, 二十七个.
   *
   * @throws IllegalArgumentException outside 0 to 99, which are printed in digits
   */
  static String counting(long number) {
    return number == 2 ? "两" : of(number);
  }

  /**
   * As headings count: 一, 二, 十, 二十一.
   *
   * @throws IllegalArgumentException outside 0 to 99
   */
  public static String of(long number) {
    if (!canSay(number)) {
      throw new IllegalArgumentException("only 0 to 99 are said in characters, got " + number);
    }
    int tens = (int) number / 10;
    int ones = (int) number % 10;
    if (tens == 0) {
      return DIGITS[ones];
    }
    return (tens == 1 ? "" : DIGITS[tens]) + "十" + (ones == 0 ? "" : DIGITS[ones]);
  }
}
