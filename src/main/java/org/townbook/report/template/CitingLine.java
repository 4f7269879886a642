package org.townbook.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.townbook.catalog.Catalog;
import org.townbook.report.template.Piece.Cite;

/**
 * Reads a line out of a record that may cite figures, such as a promise of the plan. Nothing else
 * that somebody enters is ever acted upon: what is not a known figure stands as it was written.
 */
public final class CitingLine {
  private static final Pattern FIGURE = Pattern.compile("\\{\\{\\s*(\\w+)(?:\\s+(\\w+))?\\s*}}");

  private CitingLine() {}

  /** The line's words and the figures it cites. */
  public static List<Piece> read(String line, Catalog catalog) {
    var pieces = new ArrayList<Piece>();
    var figures = FIGURE.matcher(line);
    int at = 0;
    while (figures.find()) {
      var key = figures.group(1);
      var form = Cite.Form.find(figures.group(2));
      if (form.isPresent() && catalog.findFigure(key).isPresent()) {
        pieces.add(new Piece.Literal(line.substring(at, figures.start())));
        pieces.add(new Cite(key, form.get()));
        at = figures.end();
      }
    }
    pieces.add(new Piece.Literal(line.substring(at)));
    pieces.removeIf(piece -> piece.equals(new Piece.Literal("")));
    return pieces;
  }
}
