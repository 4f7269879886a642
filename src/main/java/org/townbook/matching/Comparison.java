package org.townbook.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.reading.ReadReport;
import org.townbook.reading.Stretch;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Period;
import org.townbook.shared.Units;

/** Puts each printed figure beside what the book comes to, and says whether they agree. */
public final class Comparison {
  private static final int DIGITS = 4;
  private static final String UNMATCHED = "没有看出是账上的哪个数";

  private final Catalog catalog;
  private final BookValues values;

  /** Takes the catalog and who looks values up. */
  public Comparison(Catalog catalog, BookValues values) {
    this.catalog = catalog;
    this.values = values;
  }

  /**
   * Every figure of a report beside the book, in the order of the text; one that means two figures
   * of the book comes twice.
   *
   * @param period what the report is about, where a figure does not say otherwise
   */
  public List<Compared> of(ReadReport report, List<Match> matches, Period period) {
    var answers = answers(matches, period);
    var compared = new ArrayList<Compared>();
    for (var match : matches) {
      var figure = match.figure();
      if (match.meant().isEmpty()) {
        compared.add(
            compared(report, figure, null, null, null, BookVerdict.UNMATCHED, null, UNMATCHED));
      }
      for (var meant : match.meant()) {
        compared.add(compared(report, figure, meant, answers, period));
      }
    }
    return List.copyOf(compared);
  }

  private static Compared compared(
      ReadReport report,
      ReportedFigure figure,
      @Nullable Candidate meant,
      @Nullable Period period,
      @Nullable BookAnswer answer,
      BookVerdict verdict,
      @Nullable BigDecimal difference,
      String message) {
    var quantity = figure.quantity();
    return new Compared(
        figure.id(),
        new Stretch(quantity.start(), quantity.end()),
        figure.indicator(),
        surface(report, figure),
        meant,
        period,
        answer,
        verdict,
        difference,
        message);
  }

  private record Asked(String key, Period period) {}

  /** All answers that may be needed, asked for once for each period. */
  private Map<Asked, BookAnswer> answers(List<Match> matches, Period report) {
    Map<Period, Set<String>> wanted = new LinkedHashMap<>();
    for (var match : matches) {
      for (var meant : match.meant()) {
        for (var period : List.of(report, FigurePeriod.of(match.figure(), report))) {
          wanted.computeIfAbsent(period, _ -> new LinkedHashSet<>()).add(meant.key());
        }
      }
    }
    Map<Asked, BookAnswer> answers = new LinkedHashMap<>();
    wanted.forEach((period, keys) ->
        values
            .of(keys, period)
            .forEach((key, answer) -> answers.put(new Asked(key, period), answer)));
    return answers;
  }

  /** A figure that does not agree in its own period may have been written for the report's. */
  private Compared compared(
      ReadReport report,
      ReportedFigure figure,
      Candidate meant,
      Map<Asked, BookAnswer> answers,
      Period period) {
    var own = judged(report, figure, meant, FigurePeriod.of(figure, period), answers);
    if (own.verdict() == BookVerdict.AGREES || period.equals(own.period())) {
      return own;
    }
    var wider = judged(report, figure, meant, period, answers);
    boolean better = wider.verdict() == BookVerdict.AGREES || own.verdict() == BookVerdict.UNKNOWN;
    return better ? wider : own;
  }

  private Compared judged(
      ReadReport report,
      ReportedFigure figure,
      Candidate meant,
      Period period,
      Map<Asked, BookAnswer> answers) {
    return switch (answers.get(new Asked(meant.key(), period))) {
      case null -> throw new IllegalStateException("not asked for: " + meant.key());
      case BookAnswer.Unknown answer ->
          compared(
              report,
              figure,
              meant,
              period,
              answer,
              BookVerdict.UNKNOWN,
              null,
              "账上无数：" + answer.why());
      case BookAnswer.Known answer -> judged(report, figure, meant, period, answer);
    };
  }

  private Compared judged(
      ReadReport report,
      ReportedFigure figure,
      Candidate meant,
      Period period,
      BookAnswer.Known answer) {
    var definition = catalog.figure(meant.key());
    var exact = inPrintedUnit(answer.exact(), definition, figure);
    var printed = signed(report, figure);
    var bounds = PrintedBounds.of(figure, printed, step(definition, figure));
    boolean agrees = bounds.holds(exact);
    var difference = exact.subtract(printed);
    var message =
        agrees
            ? bounds.isCut(exact) ? "相符，只是截去了尾数，四舍五入应是 " + rounded(exact, printed) : "相符"
            : Compared.values(surface(report, figure), answer)
                + "账上比文中%s %s%s"
                    .formatted(
                        difference.signum() > 0 ? "多" : "少",
                        shortly(difference.abs()),
                        points(figure));
    return compared(
        report,
        figure,
        meant,
        period,
        answer,
        agrees ? BookVerdict.AGREES : BookVerdict.DIFFERS,
        difference,
        answer.note().isEmpty() ? message : message + "（" + answer.note() + "）");
  }

  private static BigDecimal inPrintedUnit(
      BigDecimal value, FigureDefinition definition, ReportedFigure figure) {
    return Units.convert(value, definition.unit(), figure.unit());
  }

  /** The step of 约 or 余 by which the book prints the figure, in the unit of the text. */
  private static @Nullable BigDecimal step(FigureDefinition definition, ReportedFigure figure) {
    var step = PrintedBounds.step(definition.printing());
    return step == null ? null : inPrintedUnit(step, definition, figure);
  }

  /** A growth that falls is below zero. */
  private static BigDecimal signed(ReadReport report, ReportedFigure figure) {
    if (figure.kind() != FigureKind.GROWTH || figure.value().signum() < 0) {
      return figure.value();
    }
    var grew = figure.grew();
    if (grew.isEmpty() && figure.of() > 0) {
      grew = report.figures().get(figure.of() - 1).grew();
    }
    boolean fell =
        grew.map(g -> g.signum() < 0)
            .orElseGet(() -> figure.indicator().matches(".*(下降|减少|降低|回落|下跌|负增长)"));
    return fell ? figure.value().negate() : figure.value();
  }

  private static String surface(ReadReport report, ReportedFigure figure) {
    return report.text().substring(figure.quantity().start(), figure.quantity().end());
  }

  private static String points(ReportedFigure figure) {
    return figure.unit().equals("%") ? "个百分点" : figure.unit();
  }

  private static String rounded(BigDecimal exact, BigDecimal printed) {
    return exact.setScale(Math.max(printed.scale(), 0), RoundingMode.HALF_UP).toPlainString();
  }

  private static String shortly(BigDecimal value) {
    int digits = Math.min(DIGITS, Math.max(0, value.scale()));
    var rounded = value.setScale(digits, RoundingMode.HALF_UP);
    return rounded.signum() == 0
        ? "不到 0." + "0".repeat(DIGITS - 1) + "1 "
        : rounded.stripTrailingZeros().toPlainString();
  }
}
