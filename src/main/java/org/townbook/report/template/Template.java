package org.townbook.report.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.ReportDefinition;

/**
 * A report's text, read and checked against the catalog.
 *
 * @param heading what stands at its head: words, no figures
 * @param problems everything wrong with it, with file and line; a template with problems must not
 *     be written from
 */
public record Template(List<Piece> heading, List<Piece> pieces, List<CatalogProblem> problems) {
  public Template {
    heading = List.copyOf(heading);
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
  }

  /** Reads a report's heading and text, with what the town's overlay inserts into it. */
  public static Template of(ReportDefinition report, Catalog catalog) {
    var heading = HeadingReader.read(report);
    var text = new TemplateReader(catalog, report.inserts());
    var pieces = text.read(report.text(), report.origin().file(), report.firstTextLine());
    return new Template(
        heading.pieces(),
        pieces,
        Stream.concat(heading.problems().stream(), text.problems().stream()).sorted().toList());
  }

  /** Every figure it needs, in the order of first use. */
  public Set<String> figures() {
    var figures = new LinkedHashSet<String>();
    pieces.forEach(p -> p.figures().forEach(figures::add));
    return figures;
  }
}
