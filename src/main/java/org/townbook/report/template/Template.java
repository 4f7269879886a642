package org.townbook.report.template;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.ReportDefinition;

/**
 * A report's text, read and checked against the catalog.
 *
 * @param problems everything wrong with it, with file and line; a template with problems must not
 *     be written from
 */
public record Template(List<Piece> pieces, List<CatalogProblem> problems) {
  public Template {
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
  }

  public static Template of(ReportDefinition report, Catalog catalog) {
    return new TemplateReader(catalog, report.inserts())
        .read(report.text(), report.origin().file(), report.firstTextLine());
  }

  /** A line of text that may cite figures, such as a promise of the plan. */
  public static Template ofLine(String text, Catalog catalog) {
    return new TemplateReader(catalog, Map.of()).read(text, Path.of("text"), 1);
  }

  /** Every figure it needs, in the order of first use. */
  public Set<String> figures() {
    var figures = new LinkedHashSet<String>();
    pieces.forEach(p -> p.figures().forEach(figures::add));
    return figures;
  }
}
