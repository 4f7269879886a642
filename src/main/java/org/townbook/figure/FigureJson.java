package org.townbook.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure as programs read it.
 *
 * @param value as printed, in the unit; null when unknown
 * @param exact before rounding
 * @param note who is silent, or why it is unknown
 * @param place code of the place it is about
 */
public record FigureJson(
    String key,
    String title,
    @Nullable BigDecimal value,
    @Nullable BigDecimal exact,
    String unit,
    String printed,
    String state,
    @Nullable String note,
    String place,
    String period,
    FigureValue.@Nullable Operand numerator,
    FigureValue.@Nullable Operand denominator,
    long records,
    Set<String> ledgers) {

  public static FigureJson of(FigureValue value) {
    return new FigureJson(
        value.key(),
        value.definition().title().chinese(),
        value.value().orElse(null),
        value.result().exact().orElse(null),
        value.definition().unit(),
        value.printed(),
        value.state(),
        note(value.result()),
        value.question().place().code(),
        value.coverage(),
        value.numerator(),
        value.denominator(),
        value.rows(),
        new TreeSet<>(value.ledgers()));
  }

  private static @Nullable String note(FigureResult result) {
    return switch (result) {
      case FigureResult.Known _ -> null;
      case FigureResult.Partial(var _, List<String> silent) -> "未报：" + String.join("、", silent);
      case FigureResult.Unknown(var why) -> why;
    };
  }
}
