package org.townbook.reading.grammar;

import java.math.BigDecimal;

/**
 * A number with its unit, as printed.
 *
 * @param value in the unit as printed: 18.91 for 18.91亿元
 * @param unit with its 万 or 亿; empty for a bare number
 * @param qualifier 约, 余, 以上 …; empty where there is none
 * @param chinese whether the number is written in Chinese characters
 */
public record Quantity(
    int start, int end, BigDecimal value, String unit, String qualifier, boolean chinese)
    implements Piece {

  /** Digits printed after the point. */
  public int decimals() {
    return Math.max(value.scale(), 0);
  }

  /** Whether it is a percentage, and so may be a share, a rate or a growth. */
  public boolean isPercent() {
    return unit.equals("%");
  }

  /** Whether it is a difference of two percentages. */
  public boolean isPoints() {
    return unit.endsWith("百分点") || unit.endsWith("个点");
  }

  /** The same below zero, with the minus that stands before it. */
  Quantity negative() {
    return new Quantity(start - 1, end, value.negate(), unit, qualifier, chinese);
  }

  Quantity withUnit(String other) {
    return new Quantity(start, end, value, other, qualifier, chinese);
  }
}
