package org.townbook.reading.grammar;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A numeral where it stands in a text: 18.91, 1,024, 十二, 三百.
 *
 * @param end where the text goes on
 * @param chinese whether it is written in Chinese characters
 * @param multiple 万 or 亿 where a Chinese numeral ends with it, else empty: it belongs to the unit
 */
record Numeral(int start, int end, BigDecimal value, boolean chinese, String multiple) {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String TENS = "十百千";

  /** More digits are no number of a report. */
  private static final int LONGEST = 40;

  /** The numeral that begins here, if one does and says one number: 两三 and 二〇二二 do not. */
  static Optional<Numeral> at(String text, int start) {
    char first = text.charAt(start);
    return isDigit(first) ? arabic(text, start) : chinese(text, start);
  }

  private static Optional<Numeral> arabic(String text, int start) {
    int furthest = Math.min(text.length(), start + LONGEST + 1);
    int end = digitsEnd(text, start, furthest);
    while (end < furthest && isGroup(text, end)) {
      end += 4;
    }
    if (end + 1 < furthest && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end = digitsEnd(text, end + 1, furthest);
    }
    if (end - start > LONGEST) {
      return Optional.empty();
    }
    var digits = text.substring(start, end).replaceAll("[,，]", "");
    return Optional.of(new Numeral(start, end, new BigDecimal(digits), false, ""));
  }

  private static int digitsEnd(String text, int start, int furthest) {
    int end = start;
    while (end < furthest && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a comma and exactly three digits follow: 1,024. */
  private static boolean isGroup(String text, int at) {
    return at + 3 < text.length()
        && (text.charAt(at) == ',')
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + 3))
        && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
  }

  private static Optional<Numeral> chinese(String text, int start) {
    int end = start;
    while (end < text.length() && isChinese(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      return Optional.empty();
    }
    int core = end;
    while (core > start && "万亿".indexOf(text.charAt(core - 1)) >= 0) {
      core--;
    }
    if (core == start) {
      return Optional.empty();
    }
    var multiple = text.substring(core, end);
    int last = end;
    return value(text.substring(start, core))
        .map(value -> new Numeral(start, last, value, true, multiple));
  }

  /** What 三百二十一 comes to; nothing for what is no number or more than one. */
  private static Optional<BigDecimal> value(String text) {
    long whole = 0;
    long section = 0;
    int digit = -1;
    for (char c : text.toCharArray()) {
      int tens = TENS.indexOf(c);
      if (tens >= 0) {
        section += (digit < 0 ? 1 : digit) * (long) Math.pow(10, tens + 1.0);
        digit = -1;
      } else if (c == '万' || c == '亿') {
        whole = (whole + section + Math.max(digit, 0)) * (c == '万' ? 10_000L : 100_000_000L);
        section = 0;
        digit = -1;
      } else if (digit > 0) {
        return Optional.empty();
      } else {
        digit = c == '两' || c == '双' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
      }
    }
    return Optional.of(BigDecimal.valueOf(whole + section + Math.max(digit, 0)));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isChinese(char c) {
    return DIGITS.indexOf(c) >= 0 || TENS.indexOf(c) >= 0 || "两双〇万亿".indexOf(c) >= 0;
  }
}
