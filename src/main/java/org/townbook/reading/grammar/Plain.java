package org.townbook.reading.grammar;

import com.hankcs.hanlp.HanLP;

/**
 * A text in the form the grammar is written for: simplified characters, half-width digits and
 * letters. It has the same length as what was read, so that a place in one is a place in the other.
 */
public final class Plain {
  private static final String FULL_WIDTH_MARKS = "％．＋－／～＜＞＝";
  private static final String HALF_WIDTH_MARKS = "%.+-/~<>=";

  /**
   * Of a hundred characters, so many must differ in simplified form for a text to be traditional.
   */
  private static final int TRADITIONAL_SHARE = 2;

  private Plain() {}

  /** The text in plain form, character by character. */
  public static String of(String text) {
    var plain = new StringBuilder(text.length());
    text.chars().forEach(c -> plain.append(halfWidth((char) c)));
    var simplified = HanLP.convertToSimplifiedChinese(plain.toString());
    return simplified.length() == plain.length() && isTraditional(plain, simplified)
        ? simplified
        : plain.toString();
  }

  private static boolean isTraditional(CharSequence plain, String simplified) {
    long different = 0;
    for (int i = 0; i < simplified.length(); i++) {
      different += plain.charAt(i) == simplified.charAt(i) ? 0 : 1;
    }
    return different * 100 > (long) simplified.length() * TRADITIONAL_SHARE;
  }

  private static char halfWidth(char c) {
    boolean isDigitOrLetter = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    if (isDigitOrLetter) {
      return (char) (c - 0xFEE0);
    }
    int mark = FULL_WIDTH_MARKS.indexOf(c);
    return mark >= 0 ? HALF_WIDTH_MARKS.charAt(mark) : c == '\u00a0' || c == '\u3000' ? ' ' : c;
  }
}
