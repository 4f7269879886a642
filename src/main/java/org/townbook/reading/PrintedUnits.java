package org.townbook.reading;

import java.util.Optional;
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
    return written(figure)
        .or(() -> isLowEnd(figure) ? written(report.figures().get(figure.id())) : Optional.empty())
        .orElse(figure.unit());
  }

  private Optional<String> written(ReportedFigure figure) {
    var unit = figure.unit();
    var quantity = figure.quantity();
    int at = plain.substring(quantity.start(), quantity.end()).lastIndexOf(unit);
    int start = quantity.start() + at;
    return at < 0
        ? Optional.empty()
        : Optional.of(report.text().substring(start, start + unit.length()));
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
