package org.townbook.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.townbook.figure.Figures;
import org.townbook.figure.Listings;
import org.townbook.figure.Question;
import org.townbook.reconcile.Reconciliation;
import org.townbook.report.Document;
import org.townbook.report.Reports;
import org.townbook.report.Run;
import org.townbook.sample.LoadedSample;
import org.townbook.shared.Period;

/**
 * The sample town's printed report as plain text, with what each of its numbers is the number of.
 *
 * @param labels the places of its computed numbers, in order
 */
record SampleReportText(String text, List<Label> labels) {
  static final Period PERIOD = Period.parse("2022-01..2022-09");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-10-08T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  /** A computed number of the text and the catalog's key of it. */
  record Label(int start, int end, String key) {}

  /** The keys of the numbers that stand within a place of the text. */
  List<String> keys(int start, int end) {
    return labels.stream()
        .filter(label -> label.start() < end && start < label.end())
        .map(Label::key)
        .toList();
  }

  static SampleReportText of(LoadedSample.Book book) {
    var catalog = book.catalog();
    var figures = figures(book);
    var reports =
        new Reports(
            catalog,
            figures,
            new Listings(catalog, book.places(), book.dataSource()),
            new Reconciliation(catalog, figures, book.jdbc(), CLOCK),
            CLOCK);
    var question = Question.now(book.places().ownTown(), PERIOD);
    return of(reports.write("work-summary", question).document());
  }

  static Figures figures(LoadedSample.Book book) {
    return new Figures(book.catalog(), book.places(), book.dataSource(), CLOCK);
  }

  private static SampleReportText of(Document document) {
    var text = new StringBuilder(document.titleOnOneLine()).append('\n');
    var labels = new ArrayList<Label>();
    for (var block : document.blocks()) {
      block.runs().forEach(run -> write(run, text, labels));
      text.append('\n');
    }
    return new SampleReportText(text.toString(), List.copyOf(labels));
  }

  private static void write(Run run, StringBuilder text, List<Label> labels) {
    if (run instanceof Run.Strong(var runs)) {
      runs.forEach(inner -> write(inner, text, labels));
      return;
    }
    int start = text.length();
    text.append(run.plain());
    if (run instanceof Run.Figure(var key, var _)) {
      labels.add(new Label(start, text.length(), key));
    }
  }
}
