package org.townbook.matching.oldreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.townbook.catalog.Catalog;
import org.townbook.matching.BookAnswer;
import org.townbook.matching.BookValues;
import org.townbook.matching.Candidate;
import org.townbook.matching.FigurePeriod;
import org.townbook.matching.Match;
import org.townbook.reading.Passages;
import org.townbook.reading.ReadReport;
import org.townbook.reading.Stretch;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Period;
import org.townbook.shared.Units;

/** Finds in an old report what the book has no records of, and what the report promised. */
public final class OldReportReader {
  private static final int LONGEST_QUOTE = 500;

  private final Catalog catalog;
  private final BookValues values;

  /** Takes the catalog and who looks values up. */
  public OldReportReader(Catalog catalog, BookValues values) {
    this.catalog = catalog;
    this.values = values;
  }

  /**
   * What the report has for the book.
   *
   * @param period what the report is about
   * @param except ids of figures that are not wanted
   */
  public OldReport read(
      ReadReport report, List<Match> matches, Period period, Set<Integer> except) {
    var keys = new LinkedHashSet<String>();
    matches.forEach(m -> m.best().ifPresent(best -> keys.add(best.key())));
    var answers = values.of(keys, period);
    var baselines = new ArrayList<Baseline>();
    var leftOut = new ArrayList<OldReport.LeftOut>();
    for (var match : matches) {
      var best = match.best();
      if (best.isEmpty()) {
        continue;
      }
      var figure = match.figure();
      var why = whyNot(figure, best.get(), answers, period, except);
      if (why.isPresent()) {
        var said = figure.indicator() + " " + surface(report, figure);
        leftOut.add(new OldReport.LeftOut(figure.id(), said, why.get()));
      } else {
        baselines.add(baseline(report, figure, best.get(), period));
      }
    }
    var conflicts = conflicts(baselines);
    return new OldReport(saidOnce(baselines), leftOut, conflicts, Promises.of(report, matches));
  }

  private static Optional<String> whyNot(
      ReportedFigure figure,
      Candidate meant,
      Map<String, BookAnswer> answers,
      Period period,
      Set<Integer> except) {
    if (except.contains(figure.id())) {
      return Optional.of("已排除");
    } else if (figure.kind() != FigureKind.LEVEL) {
      return Optional.of("是增速或比率，由水平数推算");
    } else if (figure.planned() || !isOf(figure, period)) {
      return Optional.of("不是这个期间的实际数");
    } else if (!figure.quantity().qualifier().isEmpty()) {
      return Optional.of("是约数，不能作基数");
    }
    return answers.get(meant.key()) instanceof BookAnswer.Known known
        ? Optional.of("账上算得出：" + known.printed())
        : Optional.empty();
  }

  private static boolean isOf(ReportedFigure figure, Period period) {
    return figure.period().isEmpty()
        || FigurePeriod.of(figure, period).equals(period)
            && Period.find(figure.period())
                .filter(own -> own.from().isAfter(period.to()))
                .isEmpty();
  }

  private Baseline baseline(
      ReadReport report, ReportedFigure figure, Candidate meant, Period period) {
    var definition = catalog.figure(meant.key());
    var place = new Stretch(figure.quantity().start(), figure.quantity().end());
    return new Baseline(
        figure.id(),
        meant.key(),
        meant.title(),
        plain(Units.convert(figure.value(), figure.unit(), definition.unit())),
        definition.unit(),
        period,
        surface(report, figure),
        passage(report.text(), place),
        quote(report.text(), place));
  }

  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String surface(ReadReport report, ReportedFigure figure) {
    return report.text().substring(figure.quantity().start(), figure.quantity().end());
  }

  /** Paragraph and characters of it, counted as people count: a character outside is one. */
  private static String passage(String text, Stretch place) {
    int line = text.lastIndexOf('\n', place.start() - 1) + 1;
    int first = text.codePointCount(line, place.start()) + 1;
    int last = text.codePointCount(line, place.end());
    return "第%d段第%d—%d字".formatted(new Passages(text).line(place.start()), first, last);
  }

  /** The clause up to the number, from the comma before the one before it. */
  private static String quote(String text, Stretch place) {
    int start = place.start();
    while (start > 0 && "。！？；;\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    var quote = text.substring(start, place.end());
    return quote.length() <= LONGEST_QUOTE
        ? quote
        : quote.substring(quote.length() - LONGEST_QUOTE);
  }

  private static List<List<Integer>> conflicts(List<Baseline> baselines) {
    Map<String, List<Baseline>> byKey = new LinkedHashMap<>();
    baselines.forEach(b -> byKey.computeIfAbsent(b.key(), _ -> new ArrayList<>()).add(b));
    return byKey.values().stream()
        .filter(all -> all.stream().map(Baseline::value).distinct().count() > 1)
        .map(all -> all.stream().map(Baseline::id).toList())
        .toList();
  }

  /** A number that is printed twice is taken once. */
  private static List<Baseline> saidOnce(List<Baseline> baselines) {
    var seen = new LinkedHashSet<String>();
    return baselines.stream().filter(b -> seen.add(b.key() + "=" + b.value())).toList();
  }
}
