package org.townbook.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.Formula.Measured;
import org.townbook.figure.Explanation.Step;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/** Tells how a figure was reached, the parts before the whole. */
final class Explaining {
  private final Catalog catalog;
  private final Computation computation;
  private final List<Place> within;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  Explaining(Catalog catalog, Computation computation, List<Place> within) {
    this.catalog = catalog;
    this.computation = computation;
    this.within = within;
  }

  Explanation of(String key) {
    var value = computation.value(key);
    tell(value);
    return new Explanation(value, FormulaWords.of(catalog, value.definition()), steps);
  }

  private void tell(FigureValue value) {
    var period = value.question().period();
    if (!told.add(value.key() + "@" + period)) {
      return;
    }
    var formula = value.definition().formula();
    for (var input : formula.inputs()) {
      for (var asked : formula.periodsOfInputs(period)) {
        tell(computation.value(input, asked));
        if (!asked.equals(period)) {
          computation.external(input, asked).ifPresent(this::tell);
        }
      }
    }
    var sql = formula instanceof Measured measured ? sql(value, measured) : null;
    steps.add(new Step(value.key(), says(value), sql, came(value)));
  }

  /** A base that no record gives: the document that does. */
  private void tell(Computation.External external) {
    var value = external.value();
    if (told.add(value.key() + "@" + value.question().period() + " outside")) {
      var says =
          value.definition().title().chinese()
              + "（"
              + inWords(value.coverage())
              + "）："
              + external.source();
      steps.add(new Step(value.key(), says, null, came(value)));
    }
  }

  private String says(FigureValue value) {
    var definition = value.definition();
    return definition.title().chinese()
        + "（"
        + inWords(value.coverage())
        + "）："
        + FormulaWords.of(catalog, definition);
  }

  private static String inWords(String coverage) {
    return coverage.startsWith("..")
        ? "截至" + coverage.substring("..".length())
        : Period.ofText(coverage).chinese();
  }

  private static String came(FigureValue value) {
    return switch (value.result()) {
      case FigureResult.Known(var exact) ->
          exact.stripTrailingZeros().toPlainString() + value.definition().unit();
      case FigureResult.Partial(var exact, var silent) ->
          exact.stripTrailingZeros().toPlainString()
              + value.definition().unit()
              + "（未报："
              + String.join("、", silent)
              + "）";
      case FigureResult.Unknown(var why) -> "未知：" + why;
    };
  }

  private String sql(FigureValue value, Measured measured) {
    var table = LedgerTable.of(catalog.ledger(measured.ledger()));
    var database = DSL.using(SQLDialect.POSTGRES, new Settings().withRenderFormatted(true));
    var scope =
        Scan.scope(
            table,
            within.stream().map(Place::code).collect(Collectors.toList()),
            value.question().asOf());
    return new Scan(database, table)
        .statement(List.of(new Measure(value.key(), measured)), scope, value.question().period())
        .getSQL(ParamType.INLINED);
  }
}
