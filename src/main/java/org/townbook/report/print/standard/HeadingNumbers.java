package org.townbook.report.print.standard;

import org.townbook.report.ChineseNumerals;

/**
 * Counts headings as 一、 （一） 1. （1）, each level beginning anew under the one above (GB/T 9704-2012,
 * 7.3.3). For formats that do not number by themselves.
 */
public final class HeadingNumbers {

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
      case 1 -> ChineseNumerals.of(count) + "、";
      case 2 -> "（" + ChineseNumerals.of(count) + "）";
      case 3 -> count + ".";
      case 4 -> "（" + count + "）";
      default -> throw new IllegalArgumentException("heading levels are 1 to 4, got " + level);
    };
  }
}
