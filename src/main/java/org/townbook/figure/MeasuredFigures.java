package org.townbook.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final Map<String, Place> towns;

  /**
   * @param answers of all that the figures stand on, and of what {@link #above} names
   * @param towns by code, the towns of the villages asked about
   */
  MeasuredFigures(Catalog catalog, Map<Wanted, LedgerAnswer> answers, Map<String, Place> towns) {
    this.catalog = catalog;
    this.answers = answers;
    this.towns = towns;
  }

  @Override
  public FigureValue measure(FigureDefinition figure, Measured measured, Question question) {
    var answer = answer(new Wanted(measured.ledger(), question));
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

  private LedgerAnswer answer(Wanted wanted) {
    return Objects.requireNonNull(answers.get(wanted), wanted::toString);
  }

  private FigureResult result(
      FigureDefinition figure,
      Measured measured,
      Question question,
      LedgerAnswer answer,
      Measurement found) {
    var ledger = catalog.ledger(measured.ledger());
    if (ledger.ifEmpty() == IfEmpty.UNKNOWN
        && !(found.matched() > 0 || hasRows(answer, measured))
        && !isWrittenAbove(ledger, measured, question)) {
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

  /** Whether any row lies in the measure's window, whatever it says. */
  private static boolean hasRows(LedgerAnswer answer, Measured measured) {
    var counted = measured.over() == Span.STANDING ? Span.TO_DATE : measured.over();
    return answer.of(Measure.rows(counted)).matched() > 0;
  }

  /** Whether the town that keeps the ledger for its villages has written anything in the window. */
  private boolean isWrittenAbove(LedgerDefinition ledger, Measured measured, Question question) {
    return above(ledger, question, towns)
        .map(town -> hasRows(answer(new Wanted(ledger.key(), town)), measured))
        .orElse(false);
  }

  /**
   * What the town has to be asked for a village: a village without rows in a ledger that the town
   * keeps has none only if the town has written anything.
   */
  static Optional<Question> above(
      LedgerDefinition ledger, Question question, Map<String, Place> towns) {
    var town = towns.get(String.valueOf(question.place().parent()));
    return town == null
            || ledger.enteredAt() != EntryLevel.TOWN
            || ledger.ifEmpty() != IfEmpty.UNKNOWN
        ? Optional.empty()
        : Optional.of(new Question(town, question.period(), question.asOf()));
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
