package org.townbook.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.townbook.figure.Question;
import org.townbook.report.WrittenReport;
import org.townbook.report.print.DocumentPrinter;

/**
 * T8: a report of two hundred figures, each cited twice, written and printed for Word and as a page
 * whose four hundred numbers open their sources.
 */
final class Reporting implements Trial {
  private static final double MILLIS = 1000;
  private static final int CITATIONS = 400;
  private static final Pattern CONTROL = Pattern.compile("<w:sdt>");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"#");

  private final List<Definition> definitions = SyntheticFigures.all();
  private final DocumentPrinter printer = new DocumentPrinter();

  @Override
  public void run(Ground ground, Options options, Results results) throws Exception {
    var question = Question.now(ground.places.get(Ground.TOWN), Reading.PERIOD);
    everyNumberIsThatOfTheFigures(ground, question, results);
    var rounds = new Rounds();
    var both =
        rounds.add(() -> {
          var report = ground.reports.write(SyntheticCatalog.REPORT, question);
          docx(report);
          html(report);
        });
    var words = rounds.add(() -> ground.reports.write(SyntheticCatalog.REPORT, question));
    var word = rounds.add(() -> docx(ground.reports.write(SyntheticCatalog.REPORT, question)));
    var page = rounds.add(() -> html(ground.reports.write(SyntheticCatalog.REPORT, question)));
    rounds.run(options.times(20));
    results.add(
        Line.of("T8", "200 figures, 400 links, to Word and to HTML", ground.records(), both)
            .promised("≤ 1 s", both.median() <= MILLIS));
    results.add(Line.of("T8", "… written, not printed", ground.records(), words));
    results.add(Line.of("T8", "… written and printed for Word", ground.records(), word));
    results.add(Line.of("T8", "… written and printed as HTML", ground.records(), page));
  }

  private void everyNumberIsThatOfTheFigures(Ground ground, Question question, Results results)
      throws Exception {
    var keys = Definition.keys(definitions);
    var report = ground.reports.write(SyntheticCatalog.REPORT, question);
    var byKey =
        report.figures().stream().collect(java.util.stream.Collectors.toMap(v -> v.key(), v -> v));
    var cited = keys.stream().map(key -> java.util.Objects.requireNonNull(byKey.get(key))).toList();
    try (var connection = ground.pool.getConnection();
        var statement = connection.createStatement()) {
      var sql = new HandSql(definitions, Reading.PERIOD, HandSql.standing("")).statement();
      HandAnswers.mustEqual("in the report", cited, HandAnswers.of(statement, sql));
    }
    var page = html(report);
    var word = documentXml(docx(report));
    for (var value : cited) {
      if (!page.contains(value.printed()) || !word.contains(value.printedNumber())) {
        throw new IllegalStateException(value.key() + " is not printed as " + value.printed());
      }
    }
    long controls = CONTROL.matcher(word).results().count();
    long links = LINK.matcher(page).results().count();
    if (controls < CITATIONS || links < CITATIONS) {
      throw new IllegalStateException(controls + " controls, " + links + " links");
    }
    results.step(
        "the report's numbers equal SQL by hand; "
            + links
            + " links, "
            + controls
            + " content controls");
  }

  private byte[] docx(WrittenReport report) throws Exception {
    var out = new ByteArrayOutputStream();
    printer.docx(report.document(), out);
    return out.toByteArray();
  }

  private String html(WrittenReport report) throws Exception {
    var out = new ByteArrayOutputStream();
    printer.html(report.document(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String documentXml(byte[] docx) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no document in the .docx");
  }
}
