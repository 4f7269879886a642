package org.townbook.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FigureDefinition;

/**
 * A figure with everything that travels with it.
 *
 * @param coverage the time it covers, as programs write it: 2022-01..2022-09, ..2022-09-30
 * @param numerator what was divided, for ratios, shares, rates and growth
 * @param denominator what it was divided by
 * @param rows number of records it was counted from; for a figure made of others, 0
 * @param ledgers the ledgers it stands on
 */
public record FigureValue(
    FigureDefinition definition,
    Question question,
    String coverage,
    FigureResult result,
    @Nullable Operand numerator,
    @Nullable Operand denominator,
    long rows,
    Set<String> ledgers) {

  public FigureValue {
    ledgers = Set.copyOf(ledgers);
  }

  /** One side of a division. */
  public record Operand(String key, String title, @Nullable BigDecimal value, String unit) {}

  public String key() {
    return definition.key();
  }

  /** The value as printed, rounded once, in the figure's unit; empty when unknown. */
  public Optional<BigDecimal> value() {
    return result.exact().map(exact -> PrintedNumber.of(exact, definition).value());
  }

  /** As a reader sees it, with qualifier and unit; 未知 when there is no value. */
  public String printed() {
    return result
        .exact()
        .map(exact -> PrintedNumber.of(exact, definition).withUnit(definition))
        .orElse("未知");
  }

  /** As a reader sees it without the unit. */
  public String printedNumber() {
    return result.exact().map(e -> PrintedNumber.of(e, definition).digits()).orElse("未知");
  }

  /** {@code known}, {@code partial} or {@code unknown}. */
  public String state() {
    return switch (result) {
      case FigureResult.Known known -> "known";
      case FigureResult.Partial partial -> "partial";
      case FigureResult.Unknown unknown -> "unknown";
    };
  }
}
