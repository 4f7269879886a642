package org.townbook.reading.relation;

import java.util.List;
import java.util.Optional;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.grammar.Plain;
import org.townbook.reading.grammar.Sentence;

/**
 * A text with what was read in it: what rules look at.
 *
 * @param text as read
 * @param plain the same in plain form
 * @param sentences in order; a figure says which is its own
 * @param figures in order, their names in plain form; id n stands at n - 1
 * @param printed the same with their names as printed
 */
public record ReadText(
    String text,
    String plain,
    List<Sentence> sentences,
    List<ReportedFigure> figures,
    List<ReportedFigure> printed) {

  /** Puts together what was read. */
  public static ReadText of(String text, List<Sentence> sentences, List<ReportedFigure> figures) {
    var plain = Plain.of(text);
    var named =
        plain.equals(text) ? figures : figures.stream().map(ReportedFigure::inPlainWords).toList();
    return new ReadText(text, plain, sentences, named, figures);
  }

  /** The figure of an id. */
  public ReportedFigure figure(int id) {
    return figures.get(id - 1);
  }

  /** The figures before one, no more of them than a number, in order. */
  List<ReportedFigure> before(ReportedFigure figure, int most) {
    return figures.subList(Math.max(0, figure.id() - 1 - most), figure.id() - 1);
  }

  /** The figure that begins at a place of the text, if one does. */
  Optional<ReportedFigure> startingAt(int start) {
    int low = 0;
    int high = figures.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = figures.get(middle).quantity().start();
      if (found == start) {
        return Optional.of(figures.get(middle));
      }
      low = found < start ? middle + 1 : low;
      high = found < start ? high : middle - 1;
    }
    return Optional.empty();
  }

  /** The indicator of a figure as printed. */
  public String name(ReportedFigure figure) {
    return printed.get(figure.id() - 1).indicator();
  }

  /** A figure as printed. */
  public String surface(ReportedFigure figure) {
    return text.substring(figure.quantity().start(), figure.quantity().end());
  }
}
