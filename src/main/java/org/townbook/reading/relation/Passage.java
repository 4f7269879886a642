package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.ReportedFigure;

/**
 * A stretch of text up to a full stop, in which numbers speak of one thing.
 *
 * @param text the whole text, in plain form
 * @param figures those in it, in order
 */
record Passage(ReadText of, String text, int start, int paragraph, List<ReportedFigure> figures) {

  /** The passages of a text that have figures, in order. */
  static List<Passage> all(ReadText read) {
    var passages = new ArrayList<Passage>();
    var figures = new ArrayList<ReportedFigure>();
    int start = 0;
    for (var figure : read.figures()) {
      if (!figures.isEmpty() && isApart(read, figures.getLast(), figure)) {
        passages.add(passage(read, start, figures));
        figures.clear();
      }
      if (figures.isEmpty()) {
        start = opening(read.plain(), figure.quantity().start());
      }
      figures.add(figure);
    }
    if (!figures.isEmpty()) {
      passages.add(passage(read, start, figures));
    }
    return passages;
  }

  private static Passage passage(ReadText read, int start, List<ReportedFigure> figures) {
    var sentence = read.sentences().get(figures.getFirst().sentence());
    return new Passage(read, read.plain(), start, sentence.paragraph(), List.copyOf(figures));
  }

  private static boolean isApart(ReadText read, ReportedFigure a, ReportedFigure b) {
    var between = read.plain().substring(a.quantity().end(), b.quantity().start());
    return between.chars().anyMatch(c -> "。！？\n".indexOf(c) >= 0);
  }

  private static int opening(String text, int at) {
    int start = at;
    while (start > 0 && "。！？\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /** The levels that may be added up or compared. */
  List<ReportedFigure> amounts() {
    return figures.stream().filter(PartsRule::isAmount).toList();
  }

  /** What stands before a figure, from the end of another or from the passage's start. */
  String between(@Nullable ReportedFigure from, ReportedFigure to) {
    return text.substring(from == null ? start : from.quantity().end(), to.quantity().start());
  }
}
