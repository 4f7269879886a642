package org.townbook.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Period;

/** The period that the book is asked for when a printed figure names one, or none. */
public final class FigurePeriod {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private FigurePeriod() {}

  /**
   * The figure's own period; the report's where it names none, names the report's whole year, or
   * one that lies behind the report, as plans do.
   */
  public static Period of(ReportedFigure figure, Period report) {
    return read(figure.period())
        .filter(own -> !own.from().isAfter(report.to()))
        .filter(own -> !isReportsYear(figure.period(), report))
        .orElse(report);
  }

  private static boolean isReportsYear(String written, Period report) {
    return YEAR.matcher(written).matches() && written.equals(String.valueOf(report.to().getYear()));
  }

  /** A day stands for the year up to its month. */
  private static Optional<Period> read(String written) {
    if (DAY.matcher(written).matches()) {
      var month = YearMonth.from(LocalDate.parse(written));
      return Optional.of(new Period(month.withMonth(1), month));
    }
    return Period.find(written);
  }
}
