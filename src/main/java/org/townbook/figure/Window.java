package org.townbook.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Formula.Span;
import org.townbook.shared.Period;

/** The days a measure takes in; no first day means from the beginning of the book. */
record Window(@Nullable LocalDate first, LocalDate last) {

  static Window of(Span span, Period period) {
    return switch (span) {
      case PERIOD -> new Window(period.firstDay(), period.lastDay());
      case TO_DATE, STANDING -> new Window(null, period.lastDay());
      case YEAR -> year(period.to().getYear());
      case NEXT_YEAR -> year(period.to().getYear() + 1);
    };
  }

  private static Window year(int year) {
    return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  boolean takesInMonth(LocalDate month) {
    return (first == null || !month.isBefore(first)) && !month.isAfter(last);
  }

  /** As programs write it; a day alone where it runs from the beginning. */
  String written() {
    return first == null ? ".." + last : months(first).toString();
  }

  /** As people write it. */
  String chinese() {
    return first == null ? "截至" + last : months(first).chinese();
  }

  private Period months(LocalDate from) {
    return new Period(YearMonth.from(from), YearMonth.from(last));
  }
}
