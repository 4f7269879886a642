package org.townbook.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.shared.Period;

/**
 * How a figure comes about: measured on a ledger, counted from a list, or made of other figures.
 */
public sealed interface Formula {

  /** Keys of the figures it is made of; empty for one that is measured. */
  default List<String> inputs() {
    return List.of();
  }

  /**
   * Measured on the rows of one ledger.
   *
   * @param where which rows; null for all
   * @param whereSource the condition as written, to show people
   * @param dated field that puts a row into a period
   * @param standing for {@link Span#STANDING}, the fields between which a row stands
   */
  record Measured(
      String ledger,
      Aggregate aggregate,
      @Nullable Expression where,
      @Nullable String whereSource,
      String dated,
      Span over,
      @Nullable Standing standing)
      implements Formula {}

  /** Number of entries of a code list. */
  record CodeCount(String list) implements Formula {}

  /** Calendar days of the period. */
  record CalendarDays() implements Formula {}

  /** One figure divided by another; unknown when the divisor is zero or unknown. */
  record Ratio(String of, String over) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(of, over);
    }
  }

  /** A part of a whole, in percent. */
  record Share(String part, String of) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(part, of);
    }
  }

  /** Change against an earlier span, in percent of that span. */
  record Growth(String of, Base on) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    /** The span compared with: the same months a year before, or the months just before. */
    public enum Base {
      YEAR,
      PREVIOUS;

      /** The earlier span that a period is compared with. */
      public Period before(Period period) {
        return switch (this) {
          case YEAR -> period.yearBefore();
          case PREVIOUS -> period.previous();
        };
      }
    }
  }

  /** The same figure over an earlier span: the base that growth stands on. */
  record Earlier(String of, Growth.Base on) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }
  }

  /** The periods its inputs are asked for when it is asked for a period. */
  default List<Period> periodsOfInputs(Period period) {
    return switch (this) {
      case Growth(var _, var on) -> List.of(period, on.before(period));
      case Earlier(var _, var on) -> List.of(on.before(period));
      case Measured _,
          CodeCount _,
          CalendarDays _,
          Ratio _,
          Share _,
          Difference _,
          Total _,
          PerDay _,
          Reached _ ->
          List.of(period);
    };
  }

  /** One figure less another, in the figure's unit. */
  record Difference(String of, String less) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(of, less);
    }
  }

  /** The sum of figures, in the figure's unit. */
  record Total(List<String> parts) implements Formula {
    @Override
    public List<String> inputs() {
      return parts;
    }
  }

  /** A figure divided by the calendar days of the period. */
  record PerDay(String of) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }
  }

  /** How many of some figures reach a bound. */
  record Reached(List<String> figures, BigDecimal atLeast) implements Formula {
    @Override
    public List<String> inputs() {
      return figures;
    }
  }

  /** What is taken from the rows. */
  sealed interface Aggregate {
    record Count() implements Aggregate {}

    record Distinct(String field) implements Aggregate {}

    record Sum(String field) implements Aggregate {}

    record Average(String field) implements Aggregate {}

    /** The sum of a field over the last row of each subject. */
    record Latest(String field, String per) implements Aggregate {}
  }

  /** Which rows a period takes in, by their date. */
  enum Span {
    PERIOD,
    TO_DATE,
    STANDING,
    YEAR,
    NEXT_YEAR
  }

  /** A row stands from one date until, if given, another. */
  record Standing(String since, String until) {}
}
