package org.townbook.web.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Digits stand under digits: the numbers of a column all get as many decimals as one needs. */
final class Columns {
  private final Map<String, Integer> decimals = new HashMap<>();

  /** Takes note of a number that the column will show. */
  void note(String field, BigDecimal number) {
    decimals.merge(field, Math.max(0, number.stripTrailingZeros().scale()), Math::max);
  }

  String text(String field, BigDecimal number) {
    return number.setScale(decimals.getOrDefault(field, 0)).toPlainString();
  }
}
