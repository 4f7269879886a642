package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.ReportedFigure;

/**
 * A stretch of text up to a full stop, in which numbers speak of one thing. A sentence with more
 * numbers than a person puts into one is cut into several, so that a rule may hold each number of a
 * passage against all others and a text still takes no longer than its length.
 *
 * @param text the whole text, in plain form
 * @param figures those in it, in order
 * @param isWhole whether nothing of its sentence was cut away
 */
record Passage(
    ReadText of,
    String text,
    int start,
    int paragraph,
    List<ReportedFigure> figures,
    boolean isWhole) {
  private static final int MOST = 100;

  /** Words that stand further before a number say nothing of it. */
  private static final int LEAD = 1500;

  /** The passages of a text that have figures, in order. */
  static List<Passage> all(ReadText read) {
    var passages = new ArrayList<Passage>();
    var figures = new ArrayList<ReportedFigure>();
    int start = 0;
    boolean goesOn = false;
    for (var figure : read.figures()) {
      boolean isApart = !figures.isEmpty() && isApart(read, figures.getLast(), figure);
      if (isApart || figures.size() == MOST) {
        passages.add(passage(read, start, figures, isApart && !goesOn));
        goesOn = !isApart;
        start = figures.getLast().quantity().end();
        figures.clear();
      }
      if (figures.isEmpty() && !goesOn) {
        start = opening(read.plain(), start, figure.quantity().start());
      }
      figures.add(figure);
    }
    if (!figures.isEmpty()) {
      passages.add(passage(read, start, figures, !goesOn));
    }
    return passages;
  }

  private static Passage passage(
      ReadText read, int start, List<ReportedFigure> figures, boolean isWhole) {
    var sentence = read.sentences().get(figures.getFirst().sentence());
    return new Passage(
        read, read.plain(), start, sentence.paragraph(), List.copyOf(figures), isWhole);
  }

  private static boolean isApart(ReadText read, ReportedFigure a, ReportedFigure b) {
    var between = read.plain().substring(a.quantity().end(), b.quantity().start());
    return between.chars().anyMatch(c -> isStop((char) c));
  }

  private static int opening(String text, int from, int at) {
    int start = at;
    while (start > from && !isStop(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isStop(char c) {
    return "。！？\n".indexOf(c) >= 0;
  }

  /** The levels that may be added up or compared. */
  List<ReportedFigure> amounts() {
    return figures.stream().filter(PartsRule::isAmount).toList();
  }

  /** What stands before a figure, from the end of another or from the passage's start. */
  String between(@Nullable ReportedFigure from, ReportedFigure to) {
    int end = to.quantity().start();
    int begins = from == null ? start : from.quantity().end();
    return text.substring(Math.max(begins, end - LEAD), end);
  }
}
