package org.townbook.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.FigureDefinition.Example;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;
import org.townbook.figure.Answers.Wanted;
import org.townbook.shared.Period;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;

/**
 * Works out the examples of figures and says which do not come out as they say. Rows lie in an
 * invented town: 甲镇 with 甲村, 乙村, 丙村, 丁村 and 戊村. Needs no database.
 */
public final class WorkedExamples {
  private static final String UNKNOWN = "unknown";

  /** What an example of growth calls the earlier value. */
  private static final String BEFORE = "before";

  private static final Place TOWN = place("330000001000", "甲镇", null);
  private static final Map<String, Place> PLACES = places("甲村", "乙村", "丙村", "丁村", "戊村");

  private final Catalog catalog;

  private WorkedExamples(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Every example that does not come out as it says, with file and line. */
  public static List<CatalogProblem> problems(Catalog catalog) {
    var examples = new WorkedExamples(catalog);
    var problems = new ArrayList<CatalogProblem>();
    for (var figure : catalog.figures()) {
      for (var example : figure.examples()) {
        var wrong = examples.wrong(figure, example);
        if (wrong != null) {
          problems.add(new CatalogProblem(example.origin(), wrong));
        }
      }
    }
    return problems;
  }

  private static Place place(String code, String name, @Nullable String parent) {
    var level = parent == null ? Level.TOWN : Level.VILLAGE;
    return new Place(code, name, level, parent, LocalDate.of(1990, 1, 1), null);
  }

  private static Map<String, Place> places(String... villages) {
    var places = new LinkedHashMap<String, Place>(Map.of(TOWN.name(), TOWN));
    for (var village : villages) {
      var code = String.valueOf(330_000_001_200L + places.size());
      places.put(village, place(code, village, TOWN.code()));
    }
    return places;
  }

  private @Nullable String wrong(FigureDefinition figure, Example example) {
    FigureValue value;
    try {
      value = worked(figure, example);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
    var came = value.value().map(BigDecimal::toPlainString).orElse(UNKNOWN);
    boolean asSaid =
        example.gives().equals(UNKNOWN)
            ? came.equals(UNKNOWN)
            : value
                .value()
                .filter(v -> v.compareTo(new BigDecimal(example.gives())) == 0)
                .isPresent();
    return asSaid ? null : "样例应得 " + example.gives() + "，算得 " + came;
  }

  private FigureValue worked(FigureDefinition figure, Example example) {
    var period = example.period() == null ? Period.year(2022) : example.period();
    var question = Question.now(TOWN, period);
    if (figure.formula() instanceof Measured measured) {
      return measured(figure, measured, question, example);
    }
    var computation =
        new Computation(
            catalog,
            question,
            (missing, _, _) -> {
              throw new IllegalArgumentException("样例没有用 given 给出 " + missing.key());
            });
    example
        .given()
        .forEach((key, value) -> computation.assume(given(figure, key, value, question)));
    return computation.value(figure.key());
  }

  private FigureValue measured(
      FigureDefinition figure, Measured measured, Question question, Example example) {
    var ledger = catalog.ledger(measured.ledger());
    var rows = new ExampleRows(example.rows(), question.period(), ledger, catalog, PLACES, TOWN);
    var span = measured.over() == Span.STANDING ? Span.TO_DATE : measured.over();
    var all =
        new Measured(ledger.key(), new Aggregate.Count(), null, null, ledger.date(), span, null);
    var answer =
        new LedgerAnswer(
            Map.of(figure.key(), rows.measure(measured), Measure.rows(span), rows.measure(all)),
            List.of());
    return new MeasuredFigures(
            catalog, Map.of(new Wanted(ledger.key(), question), answer), Map.of())
        .measure(figure, measured, question);
  }

  /** A value that is taken as it is given, at the time for which the figure asks for it. */
  private FigureValue given(
      FigureDefinition figure, String key, BigDecimal value, Question question) {
    var known = key;
    var period = question.period();
    if (key.equals(BEFORE) && figure.formula() instanceof Formula.Growth(var of, var on)) {
      known = of;
      period = on.before(period);
    } else if (figure.formula() instanceof Formula.Earlier(var _, var on)) {
      period = on.before(period);
    }
    return new FigureValue(
        catalog.figure(known),
        question.over(period),
        period.toString(),
        new FigureResult.Known(value),
        null,
        null,
        0,
        Set.of());
  }
}
