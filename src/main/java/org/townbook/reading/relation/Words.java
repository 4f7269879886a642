package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.townbook.reading.figure.ReportedFigure;

/** Puts numbers into sentences for the writer of a report. */
final class Words {
  private Words() {}

  /** 固定资产投资35031万元. */
  static String named(ReadText text, ReportedFigure figure) {
    var surface = text.surface(figure);
    var name = text.name(figure);
    return name.isEmpty() ? surface : "“" + name + "”" + surface;
  }

  /** The surfaces with plus signs: 370个+1824个+14234个. */
  static String sum(ReadText text, List<ReportedFigure> figures) {
    return figures.stream().map(text::surface).collect(Collectors.joining("+"));
  }

  /** A number without needless digits: at most four behind the point. */
  static String plain(BigDecimal value) {
    var rounded = value.setScale(Math.min(4, Math.max(value.scale(), 0)), RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A number rounded half up to as many digits as another is printed with. */
  static BigDecimal like(BigDecimal value, BigDecimal printed) {
    return value.setScale(Math.max(printed.scale(), 0), RoundingMode.HALF_UP);
  }
}
