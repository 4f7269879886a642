package org.townbook.web.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.FigureValue.Operand;

/**
 * A figure as programs read it.
 *
 * @param value as printed, in the unit; null when unknown
 * @param state {@code known}, {@code partial} or {@code unknown}
 * @param period the months it covers
 * @param missing who is silent, or why there is no value; empty when all is known
 * @param records number of records it was counted from
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureBody(
    String key,
    String title,
    @Nullable BigDecimal value,
    String unit,
    String printed,
    String state,
    String place,
    String period,
    @Nullable Operand numerator,
    @Nullable Operand denominator,
    long records,
    List<String> ledgers,
    List<String> missing) {

  static FigureBody of(FigureValue figure) {
    return new FigureBody(
        figure.key(),
        figure.definition().title().chinese(),
        figure.value().orElse(null),
        figure.definition().unit(),
        figure.printed(),
        figure.state(),
        figure.question().place().code(),
        figure.coverage(),
        figure.numerator(),
        figure.denominator(),
        figure.rows(),
        figure.ledgers().stream().sorted().toList(),
        missing(figure));
  }

  static List<String> missing(FigureValue figure) {
    return switch (figure.result()) {
      case FigureResult.Known _ -> List.of();
      case FigureResult.Partial(var _, var silent) -> silent;
      case FigureResult.Unknown(var why) -> List.of(why);
    };
  }
}
