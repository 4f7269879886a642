package org.townbook.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Units;

/** Exact values brought to one unit before they are added or divided. */
final class Quantities {
  private Quantities() {}

  /** The exact value in a unit; null when unknown. */
  static @Nullable BigDecimal in(FigureValue value, String unit) {
    return value
        .result()
        .exact()
        .map(exact -> Units.convert(exact, value.definition().unit(), unit))
        .orElse(null);
  }

  /**
   * The dividend of a ratio: in the divisor's unit where both measure the same thing, so that 万元
   * over 亿元 is a plain number; else as it is.
   */
  static @Nullable BigDecimal over(FigureValue value, FigureValue divisor) {
    boolean same = Units.sameFamily(value.definition().unit(), divisor.definition().unit());
    return same ? in(value, divisor.definition().unit()) : value.result().exact().orElse(null);
  }
}
