package org.townbook.reading.relation;

import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;

/**
 * What a printed number can stand for: everything that rounds to it. Rules compare such intervals,
 * so that what is right by rounding is never called wrong.
 */
final class Amounts {
  private Amounts() {}

  /** The printed number in a unit of the same family. Counts are whole: 15人 is fifteen. */
  static Interval of(ReportedFigure figure, String unit) {
    var printed =
        isWhole(figure) ? Interval.exactly(figure.value()) : Interval.roundedTo(figure.value());
    return figure.unit().equals(unit) ? printed : printed.in(figure.unit(), unit);
  }

  /** The printed number in its own unit. */
  static Interval of(ReportedFigure figure) {
    return of(figure, figure.unit());
  }

  private static boolean isWhole(ReportedFigure figure) {
    return Alike.isCount(figure.unit())
        && figure.value().scale() <= 0
        && Alike.single(figure.unit()).equals(figure.unit());
  }
}
