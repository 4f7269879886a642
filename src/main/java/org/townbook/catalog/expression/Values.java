package org.townbook.catalog.expression;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is evaluated on.
 *
 * @param field the value of a name, null where it is absent: {@link String} for TEXT, {@link
 *     java.math.BigDecimal} (or a {@link Long} or {@link Integer}) for NUMBER, {@link LocalDate}
 *     for DAY, {@link Boolean} for FLAG
 * @param periodStart first day of the period, null where there is no period; then every comparison
 *     with it is false
 * @param periodEnd last day of the period
 */
public record Values(
    Function<String, @Nullable Object> field,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd) {

  /** Values outside any period, as a record has them when it is entered. */
  public static Values of(Function<String, @Nullable Object> field) {
    return new Values(field, null, null);
  }
}
