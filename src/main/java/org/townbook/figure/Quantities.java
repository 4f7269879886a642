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
}
