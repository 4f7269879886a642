package org.townbook.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a measure came to on some rows.
 *
 * @param matched rows that met the condition
 * @param given of those, rows that give the measured field
 * @param total the sum, or the count; null when no row gives the field
 */
record Measurement(long matched, long given, @Nullable BigDecimal total) {
  static final Measurement NOTHING = new Measurement(0, 0, null);

  /** How many numbers a measurement takes when stored. */
  static final int PARTS = 3;

  static Measurement from(@Nullable BigDecimal[] parts, int measure) {
    int at = measure * PARTS;
    var matched = parts[at];
    var given = parts[at + 1];
    return new Measurement(
        matched == null ? 0 : matched.longValueExact(),
        given == null ? 0 : given.longValueExact(),
        parts[at + 2]);
  }

  void into(@Nullable BigDecimal[] parts, int measure) {
    int at = measure * PARTS;
    parts[at] = BigDecimal.valueOf(matched);
    parts[at + 1] = BigDecimal.valueOf(given);
    parts[at + 2] = total;
  }
}
