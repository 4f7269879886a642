package org.townbook.reading.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townbook.reading.Reading;

/** The tables of {@code docs/reading.md}: how well each text of the corpus is read. */
final class MeasureReport {
  private static final String FIGURES =
      """
      | text | figures | value+unit P | R | F1 | indicator P | R | of found \
      | growth P | R | F1 | period |
      |---|---|---|---|---|---|---|---|---|---|---|---|
      """;
  private static final String RELATIONS =
      """
      | text | labelled | seen | broken | found \
      | called wrong | falsely | called suspect | falsely |
      |---|---|---|---|---|---|---|---|---|
      """;

  private final Reading reading;

  MeasureReport(Reading reading) {
    this.reading = reading;
  }

  /** The two tables of one part of the corpus, in Markdown. */
  String of(String half) {
    var figures = new Measure();
    var relations = new RelationMeasure();
    var rows = new ArrayList<String>();
    var relationRows = new ArrayList<String>();
    for (var text : CorpusText.all(half)) {
      var read = reading.read(text.text());
      var measured = Measure.of(text, read.figures());
      var related = RelationMeasure.of(text, read);
      rows.add(row(text.name(), measured));
      relationRows.add(row(text.name(), related));
      figures.add(measured);
      relations.add(related);
    }
    rows.add(row("**all**", figures));
    relationRows.add(row("**all**", relations));
    return FIGURES
        + String.join("\n", rows)
        + "\n\n"
        + RELATIONS
        + String.join("\n", relationRows)
        + "\n";
  }

  private static String row(String name, Measure m) {
    return cells(
        List.of(
            name,
            String.valueOf(m.labels),
            three(m.precision()),
            three(m.recall()),
            three(m.f1()),
            three(Measure.ratio(m.named, m.read)),
            three(Measure.ratio(m.named, m.labels)),
            three(m.indicators()),
            three(Measure.ratio(m.grown, m.growthRead)),
            three(Measure.ratio(m.grown, m.growthLabels)),
            three(m.growthF1()),
            three(Measure.ratio(m.dated, m.dateLabels))));
  }

  private static String row(String name, RelationMeasure m) {
    return cells(
        List.of(
            name,
            String.valueOf(m.labels),
            String.valueOf(m.seen),
            String.valueOf(m.broken),
            String.valueOf(m.brokenFound),
            String.valueOf(m.wrongs),
            String.valueOf(m.falseWrongs),
            String.valueOf(m.suspects),
            String.valueOf(m.falseSuspects)));
  }

  private static String cells(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String three(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
