package org.townbook.reading;

import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.grammar.Plain;

/** Says of figures in which characters the text writes their units: 萬畝, though 万亩 is read. */
final class PrintedUnits {
  private final ReadReport report;
  private final String plain;

  PrintedUnits(ReadReport report) {
    this.report = report;
    this.plain = Plain.of(report.text());
  }

  /** The unit as the text writes it; as it is read where the text says it otherwise (百分之). */
  String of(ReportedFigure figure) {
    var unit = figure.unit();
    var quantity = figure.quantity();
    int at = plain.substring(quantity.start(), quantity.end()).lastIndexOf(unit);
    if (at >= 0) {
      int start = quantity.start() + at;
      return report.text().substring(start, start + unit.length());
    }
    return isLowEnd(figure) ? of(report.figures().get(figure.id())) : unit;
  }

  /** The lower end of a range may leave its unit to the upper one: 3-5个. */
  private boolean isLowEnd(ReportedFigure figure) {
    if (figure.id() == report.figures().size()) {
      return false;
    }
    var next = report.figures().get(figure.id());
    return next.unit().equals(figure.unit())
        && next.quantity().start() - figure.quantity().end() <= 2;
  }
}
