package org.townbook.matching.oldreport;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a plan, as the draft of a commitment.
 *
 * @param text the promise as printed
 * @param heading the heading it stands under
 * @param targets numbers it promises
 * @param dates words that say until when: 年底前, 6月底前
 */
public record Promise(String text, String heading, List<Target> targets, List<String> dates) {
  public Promise {
    targets = List.copyOf(targets);
    dates = List.copyOf(dates);
  }

  /**
   * A number that is promised.
   *
   * @param key the figure of the catalog it can be measured by; null if none is known
   */
  public record Target(
      String indicator, BigDecimal value, String unit, String qualifier, @Nullable String key) {}
}
