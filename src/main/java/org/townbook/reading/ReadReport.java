package org.townbook.reading;

import java.util.List;
import org.townbook.document.Comment;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.relation.Relation;
import org.townbook.reading.style.StyleRemark;

/**
 * What reading a report came to.
 *
 * @param text the text that all places refer to
 * @param figures every figure, in order; id n stands at n - 1
 * @param relations what figures have to do with each other, those that hold too
 * @param style places where a number is not written as it should be
 */
public record ReadReport(
    String text, List<ReportedFigure> figures, List<Relation> relations, List<StyleRemark> style) {

  /** What there is to show to the writer, the gravest first. */
  public List<Finding> findings() {
    return Finding.all(this);
  }

  /** What needs a look, as comments for a copy of what was read. */
  public List<Comment> comments() {
    return findings().stream()
        .filter(finding -> finding.level() != Level.FINE)
        .map(Finding::comment)
        .toList();
  }

  /** The figures as they are shown in the text, in order. */
  public List<ReadNumber> numbers() {
    return figures.stream()
        .map(f -> new ReadNumber(f.id(), place(f.id()), f.indicator(), f.period()))
        .toList();
  }

  /** Where the figure of an id stands. */
  public Stretch place(int id) {
    var quantity = figures.get(id - 1).quantity();
    return new Stretch(quantity.start(), quantity.end());
  }
}
