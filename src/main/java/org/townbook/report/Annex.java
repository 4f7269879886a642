package org.townbook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.FigureValue.Operand;
import org.townbook.figure.FormulaWords;
import org.townbook.report.AnnexEntry.State;

/** Writes down where each cited number comes from. */
final class Annex {
  private final Catalog catalog;
  private final String cutOff;

  Annex(Catalog catalog, String cutOff) {
    this.catalog = catalog;
    this.cutOff = cutOff;
  }

  /** One row per cited figure, in the order of the text. */
  List<AnnexEntry> of(List<Block> blocks, Map<String, FigureValue> values) {
    var printed = new LinkedHashMap<String, String>();
    blocks.stream()
        .flatMap(b -> b.runs().stream())
        .flatMap(Run::withParts)
        .forEach(run -> {
          if (run instanceof Run.Figure(var key, var text)) {
            printed.putIfAbsent(key, text);
          }
        });
    var rows = new ArrayList<AnnexEntry>();
    printed.forEach((key, text) -> rows.add(row(Objects.requireNonNull(values.get(key)))));
    return rows;
  }

  private AnnexEntry row(FigureValue value) {
    var definition = value.definition();
    return new AnnexEntry(
        value.key(),
        definition.title().chinese(),
        value.printed(),
        definition.unit(),
        definition.says() + "（" + FormulaWords.of(catalog, definition) + "）",
        operand(value.numerator()),
        operand(value.denominator()),
        value.coverage(),
        cutOff,
        value.ledgers().stream()
            .sorted()
            .map(l -> catalog.ledger(l).title().chinese())
            .collect(Collectors.joining("、")),
        state(value),
        note(value));
  }

  private static @Nullable String operand(@Nullable Operand operand) {
    if (operand == null) {
      return null;
    }
    var value = operand.value();
    return operand.title()
        + " "
        + (value == null ? "未知" : value.stripTrailingZeros().toPlainString() + operand.unit());
  }

  private static State state(FigureValue value) {
    return switch (value.result()) {
      case FigureResult.Known _ -> State.KNOWN;
      case FigureResult.Partial _ -> State.PARTIAL;
      case FigureResult.Unknown _ -> State.UNKNOWN;
    };
  }

  private static @Nullable String note(FigureValue value) {
    return switch (value.result()) {
      case FigureResult.Known _ -> null;
      case FigureResult.Partial(var _, var silent) -> "未报：" + String.join("、", silent);
      case FigureResult.Unknown(var why) -> why;
    };
  }
}
