package org.townbook.web.figure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.Explanation;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.TrendPoint;
import org.townbook.shared.Place;
import org.townbook.web.frame.Words;
import org.townbook.web.ledger.RecordTable;

/**
 * A figure opened: what it came to, how, over time, and from which records.
 *
 * @param ledgers those it stands on
 * @param records the first records behind it; null for a figure that no record stands behind
 * @param recordsInAll how many there are
 */
public record FigureSheet(
    Explanation explanation,
    List<TrendPoint> trend,
    List<LedgerDefinition> ledgers,
    @Nullable RecordTable records,
    long recordsInAll) {

  /** The figure in one place below. */
  public record Below(Place place, FigureValue value, double share) {}

  public FigureValue value() {
    return explanation.value();
  }

  /** Who is silent, or why there is no value; empty when all is known. */
  public List<String> missing() {
    return switch (value().result()) {
      case FigureResult.Known _ -> List.of();
      case FigureResult.Partial(var _, var silent) -> silent;
      case FigureResult.Unknown(var why) -> List.of(why);
    };
  }

  /** What changed from the month before the last to the last, in words. */
  public String sinceLastMonth(Words words) {
    if (trend.size() < 2) {
      return "";
    }
    var last = trend.getLast().value();
    var before = trend.get(trend.size() - 2).value().value();
    if (last.value().isEmpty() || before.isEmpty()) {
      return "";
    }
    var change = last.value().get().subtract(before.get());
    if (change.signum() == 0) {
      return words.say("panel.same");
    }
    var unit = last.definition().unit();
    return words.say(
        "panel.change",
        (change.signum() > 0 ? "+" : "−") + change.abs().stripTrailingZeros().toPlainString(),
        unit.equals("%") ? words.say("unit.points") : unit);
  }

  static List<Below> below(Collection<FigureValue> values) {
    double most =
        values.stream()
            .flatMap(v -> v.result().exact().stream())
            .mapToDouble(v -> Math.abs(v.doubleValue()))
            .max()
            .orElse(0);
    return values.stream()
        .map(value -> new Below(value.question().place(), value, share(value, most)))
        .toList();
  }

  private static double share(FigureValue value, double most) {
    double part = value.result().exact().map(v -> Math.abs(v.doubleValue())).orElse(0.0);
    return most == 0 ? 0 : Math.round(1000 * part / most) / 10.0;
  }
}
