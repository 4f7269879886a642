package org.townbook.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.CatalogRefused;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.figure.Listings;
import org.townbook.figure.Question;
import org.townbook.reconcile.Reconciliation;
import org.townbook.report.template.CitingLine;
import org.townbook.report.template.Piece;
import org.townbook.report.template.Template;

/** Writes the catalog's reports with live figures; refuses to start on a text with problems. */
@Service
public class Reports {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final Catalog catalog;
  private final Figures figures;
  private final Listings listings;
  private final Reconciliation reconciliation;
  private final Clock clock;
  private final Map<String, Template> templates = new HashMap<>();

  /**
   * Reads all texts.
   *
   * @throws CatalogRefused naming every problem of every text
   */
  public Reports(
      Catalog catalog,
      Figures figures,
      Listings listings,
      Reconciliation reconciliation,
      Clock clock) {
    this.catalog = catalog;
    this.figures = figures;
    this.listings = listings;
    this.reconciliation = reconciliation;
    this.clock = clock;
    catalog.reports().forEach(r -> templates.put(r.key(), Template.of(r, catalog)));
    var problems = problems(templates.values().stream());
    if (!problems.isEmpty()) {
      throw new CatalogRefused(problems);
    }
  }

  /** Everything wrong with the texts of a catalog's reports, with file and line. */
  public static List<CatalogProblem> problems(Catalog catalog) {
    return problems(catalog.reports().stream().map(r -> Template.of(r, catalog)));
  }

  private static List<CatalogProblem> problems(Stream<Template> templates) {
    return templates.flatMap(t -> t.problems().stream()).sorted().toList();
  }

  /**
   * Writes a report for a place and period, as of a moment; all of it from one snapshot of the
   * book, what its numbers come to, the names it draws and the checks.
   *
   * @throws org.townbook.catalog.UnknownDefinition if there is no such report
   */
  public WrittenReport write(String key, Question question) {
    var report = catalog.report(key);
    var template = templates.get(report.key());
    if (template == null) {
      throw new IllegalStateException("no template for " + key);
    }
    return figures.inOneSnapshot(() -> write(key, template, question));
  }

  private WrittenReport write(String key, Template template, Question question) {
    var promises = promises(template, question);
    var values = values(template, promises, question);
    var heading = flow(question, values, promises);
    heading.add(template.heading());
    var text = flow(question, values, promises);
    text.add(template.pieces());
    var blocks = MarkdownBlocks.of(text);
    var cutOff = written(question.asOf() == null ? clock.instant() : question.asOf());
    var document =
        new Document(
            heading.plain(),
            "（" + question.period().chinese() + "）",
            blocks,
            new Annex(catalog, cutOff).of(blocks, values),
            DocumentFacts.draft(
                question.place().name(),
                question.period().chinese(),
                LocalDate.now(clock),
                cutOff));
    return new WrittenReport(
        key, question, document, List.copyOf(values.values()), reconciliation.run(question));
  }

  private TextFlow flow(
      Question question, Map<String, FigureValue> values, Map<String, List<List<Piece>>> promises) {
    return new TextFlow(
        question,
        values,
        n -> listings.names(n.ledger(), n.field(), n.where(), question),
        section -> promises.getOrDefault(section, List.of()));
  }

  /** The plan's promises by section, each read as a line that may cite figures. */
  private Map<String, List<List<Piece>>> promises(Template template, Question question) {
    var promises = new LinkedHashMap<String, List<List<Piece>>>();
    template.pieces().stream()
        .flatMap(Piece::all)
        .forEach(piece -> {
          if (piece instanceof Piece.Commitments of) {
            promises.put(of.section(), promises(of, question));
          }
        });
    return promises;
  }

  private List<List<Piece>> promises(Piece.Commitments section, Question question) {
    var where = section.of(question.period().to().getYear() + 1);
    var lines = listings.names(Piece.Commitments.LEDGER, Piece.Commitments.TEXT, where, question);
    return lines.stream().map(line -> CitingLine.read(line, catalog)).toList();
  }

  private Map<String, FigureValue> values(
      Template template, Map<String, List<List<Piece>>> promises, Question question) {
    Set<String> keys = new LinkedHashSet<>(template.figures());
    promises.values().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .flatMap(Piece::figures)
        .forEach(keys::add);
    var all = new ArrayList<>(keys);
    for (int i = 0; i < all.size(); i++) {
      for (var input : catalog.figure(all.get(i)).formula().inputs()) {
        if (keys.add(input)) {
          all.add(input);
        }
      }
    }
    var values = new LinkedHashMap<String, FigureValue>();
    figures.compute(all, question).forEach(v -> values.put(v.key(), v));
    return values;
  }

  private String written(Instant moment) {
    return MOMENT.format(LocalDateTime.ofInstant(moment, clock.getZone()));
  }
}
