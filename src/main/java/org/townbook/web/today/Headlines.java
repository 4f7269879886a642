package org.townbook.web.today;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.report.Run;
import org.townbook.report.WrittenReport;
import org.townbook.web.figure.Spark;
import org.townbook.web.frame.Where;
import org.townbook.web.frame.Words;

/** The numbers that greet a reader: those a setting names, else those the report begins with. */
@Component
class Headlines {
  private static final int AT_MOST = 8;
  private static final int MONTHS = 12;

  private final Catalog catalog;
  private final Figures figures;
  private final List<String> chosen;

  /**
   * @param chosen keys of figures; empty for those that the first report cites first
   */
  Headlines(
      Catalog catalog, Figures figures, @Value("${townbook.headlines:}") List<String> chosen) {
    this.catalog = catalog;
    this.figures = figures;
    this.chosen = chosen;
  }

  /** Each with what it was in the same span a year before, and month by month. */
  List<Headline> of(Where where, Optional<WrittenReport> report, Words words) {
    var keys = keys(report);
    var question = where.question();
    var yearBefore = question.over(where.period().yearBefore());
    return figures.inOneSnapshot(() -> {
      var values = figures.compute(keys, List.of(question, yearBefore));
      var before =
          Objects.requireNonNull(values.get(yearBefore)).stream()
              .collect(Collectors.toMap(FigureValue::key, Function.identity()));
      var trends = figures.trends(keys, question, MONTHS);
      return Objects.requireNonNull(values.get(question)).stream()
          .map(now ->
              new Headline(
                  now,
                  before.get(now.key()),
                  Spark.of(trends.getOrDefault(now.key(), List.of()), words)))
          .toList();
    });
  }

  private List<String> keys(Optional<WrittenReport> report) {
    if (!chosen.isEmpty()) {
      return chosen;
    }
    var cited =
        report.stream()
            .flatMap(written -> written.document().figures().stream())
            .map(Run.Figure::key)
            .filter(key -> catalog.findFigure(key).isPresent());
    var all = catalog.figures().stream().map(FigureDefinition::key);
    return (report.isPresent() ? cited : all).distinct().limit(AT_MOST).toList();
  }
}
