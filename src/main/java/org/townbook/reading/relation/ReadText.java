package org.townbook.reading.relation;

import java.util.List;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.grammar.Plain;
import org.townbook.reading.grammar.Sentence;

/**
 * A text with what was read in it: what rules look at.
 *
 * @param text as read
 * @param plain the same in plain form
 * @param sentences in order; a figure says which is its own
 * @param figures in order; id n stands at n - 1
 */
public record ReadText(
    String text, String plain, List<Sentence> sentences, List<ReportedFigure> figures) {

  /** Puts together what was read. */
  public static ReadText of(String text, List<Sentence> sentences, List<ReportedFigure> figures) {
    return new ReadText(text, Plain.of(text), sentences, figures);
  }

  /** The figure of an id. */
  public ReportedFigure figure(int id) {
    return figures.get(id - 1);
  }

  /** A figure as printed. */
  public String surface(ReportedFigure figure) {
    return text.substring(figure.quantity().start(), figure.quantity().end());
  }
}
