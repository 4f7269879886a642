package org.townbook.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.LedgerDefinition.IfEmpty;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.figure.Answers.Wanted;
import org.townbook.figure.FigureResult.Known;
import org.townbook.figure.FigureResult.Partial;
import org.townbook.figure.FigureResult.Unknown;
import org.townbook.shared.Place;
import org.townbook.shared.Units;

/** Turns what a ledger answered into figures: known, partial or unknown, in the figure's unit. */
final class MeasuredFigures implements Computation.Leaves {
  private final Catalog catalog;
  private final Map<Wanted, LedgerAnswer> answers;
  private final WiderRows wider;

  /** Rows of a ledger in a window at the town that keeps it, asked only when a village has none. */
  interface WiderRows {
    boolean any(Measured measured, Question question);
  }

  MeasuredFigures(Catalog catalog, Map<Wanted, LedgerAnswer> answers, WiderRows wider) {
    this.catalog = catalog;
    this.answers = answers;
    this.wider = wider;
  }

  @Override
  public FigureValue measure(FigureDefinition figure, Measured measured, Question question) {
    var answer = answers.get(new Wanted(measured.ledger(), question.period()));
    if (answer == null) {
      throw new IllegalStateException("not asked for: " + measured.ledger());
    }
    var found = answer.of(figure.key());
    return new FigureValue(
        figure,
        question,
        Window.of(measured.over(), question.period()).written(),
        result(figure, measured, question, answer, found),
        null,
        null,
        found.matched(),
        Set.of(measured.ledger()));
  }

  private FigureResult result(
      FigureDefinition figure,
      Measured measured,
      Question question,
      LedgerAnswer answer,
      Measurement found) {
    var ledger = catalog.ledger(measured.ledger());
    var counted = measured.over() == Span.STANDING ? Span.TO_DATE : measured.over();
    boolean anyRow = found.matched() > 0 || answer.of(Measure.rows(counted)).matched() > 0;
    if (!anyRow
        && ledger.ifEmpty() == IfEmpty.UNKNOWN
        && !(isKeptAbove(ledger, question.place()) && wider.any(measured, question))) {
      return new Unknown(
          "台账“"
              + ledger.title().chinese()
              + "”在"
              + question.place().name()
              + Window.of(measured.over(), question.period()).chinese()
              + "没有任何记录");
    }
    var value = value(measured.aggregate(), found);
    if (value == null) {
      return new Unknown("符合条件的 " + found.matched() + " 条记录都没有填写所需的字段");
    }
    var inUnit = inUnit(figure, measured, ledger, value);
    return answer.silent().isEmpty() || measured.over() != Span.PERIOD
        ? new Known(inUnit)
        : new Partial(inUnit, answer.silent());
  }

  private static boolean isKeptAbove(LedgerDefinition ledger, Place place) {
    return ledger.enteredAt() == EntryLevel.TOWN && place.level() == Place.Level.VILLAGE;
  }

  private static @Nullable BigDecimal value(Aggregate aggregate, Measurement found) {
    return switch (aggregate) {
      case Aggregate.Count count -> BigDecimal.valueOf(found.matched());
      case Aggregate.Distinct distinct -> found.total();
      case Aggregate.Sum sum -> found.matched() == 0 ? BigDecimal.ZERO : found.total();
      case Aggregate.Latest latest -> found.matched() == 0 ? BigDecimal.ZERO : found.total();
      case Aggregate.Average average ->
          found.total() == null
              ? null
              : Evaluation.quotient(found.total(), BigDecimal.valueOf(found.given())).orElse(null);
    };
  }

  private static BigDecimal inUnit(
      FigureDefinition figure, Measured measured, LedgerDefinition ledger, BigDecimal value) {
    var unit =
        fieldOf(measured.aggregate()).stream()
            .map(ledger::field)
            .map(FieldDefinition::unit)
            .filter(u -> u != null)
            .findFirst();
    return unit.map(u -> Units.convert(value, u, figure.unit())).orElse(value);
  }

  private static List<String> fieldOf(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.Count count -> List.of();
      case Aggregate.Distinct distinct -> List.of();
      case Aggregate.Sum(var field) -> List.of(field);
      case Aggregate.Average(var field) -> List.of(field);
      case Aggregate.Latest(var field, var per) -> List.of(field);
    };
  }
}
