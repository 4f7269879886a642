package org.townbook.matching;

import java.util.List;
import org.townbook.reading.ReadReport;
import org.townbook.reading.figure.ReportedFigure;

/**
 * The words that a printed figure stands among, in one wording, from its own name outwards.
 *
 * @param name its indicator
 * @param clause its clause up to it, without other figures' words
 * @param behind its clause behind it
 * @param whole the name of the whole it is a part of, or of the level it is the growth of
 * @param topic the beginning of its sentence, up to the first figure
 * @param others what its sentence says of other figures between that and it
 * @param before the sentence before it in its paragraph
 * @param isPlan whether it stands in the part about the year to come
 */
record Surroundings(
    String name,
    String clause,
    String behind,
    String whole,
    String topic,
    String others,
    String before,
    boolean isPlan) {
  private static final String STOPS = "。！？；;\n";
  private static final String CLAUSE_ENDS = STOPS + "，,、：:";
  private static final int YEAR = 4;

  static Surroundings of(ReadReport report, ReportedFigure figure, SameWords same) {
    var text = report.text();
    int from = figure.quantity().start();
    int to = figure.quantity().end();
    int start = back(text, from, STOPS);
    int topicEnd =
        report.figures().stream()
            .mapToInt(f -> f.quantity().start())
            .filter(at -> at >= start && at <= from)
            .min()
            .orElse(from);
    var clause = text.substring(clauseStart(report, figure), from);
    return new Surroundings(
        same.in(figure.indicator()),
        same.in(isOfRow(report, figure) ? figure.indicator() : clause),
        same.in(text.substring(to, clauseEnd(report, figure))),
        same.in(whole(report.figures(), figure)),
        same.in(text.substring(start, Math.max(start, topicEnd))),
        same.in(text.substring(Math.max(start, topicEnd), from)),
        same.in(before(text, start)),
        isPlan(report, figure));
  }

  /** 住宿业、餐饮业分别为…和…: the clause names the others of the row too. */
  private static boolean isOfRow(ReadReport report, ReportedFigure figure) {
    return figure.row() != figure.id()
        || figure.id() < report.figures().size()
            && report.figures().get(figure.id()).row() == figure.id();
  }

  private static int clauseStart(ReadReport report, ReportedFigure figure) {
    int from = figure.quantity().start();
    int least = 0;
    if (figure.id() > 1) {
      least = report.figures().get(figure.id() - 2).quantity().end();
    }
    return Math.max(Math.min(least, from), back(report.text(), from, CLAUSE_ENDS));
  }

  private static int clauseEnd(ReadReport report, ReportedFigure figure) {
    int to = figure.quantity().end();
    int most = report.text().length();
    if (figure.id() < report.figures().size()) {
      most = report.figures().get(figure.id()).quantity().start();
    }
    return Math.min(Math.max(most, to), on(report.text(), to, CLAUSE_ENDS));
  }

  private static String whole(List<ReportedFigure> figures, ReportedFigure figure) {
    int id = figure.partOf() > 0 ? figure.partOf() : figure.of();
    return id == 0 ? "" : figures.get(id - 1).indicator();
  }

  /** Whether its period lies behind the one that most of the report is about. */
  private static boolean isPlan(ReadReport report, ReportedFigure figure) {
    var first =
        report.figures().stream().map(ReportedFigure::period).filter(p -> !p.isEmpty()).findFirst();
    return figure.planned()
        && first.isPresent()
        && figure.period().length() >= YEAR
        && figure.period().substring(0, YEAR).compareTo(first.get().substring(0, YEAR)) > 0;
  }

  /** The sentence before in the same paragraph. */
  private static String before(String text, int start) {
    if (start == 0 || text.charAt(start - 1) == '\n') {
      return "";
    }
    return text.substring(back(text, start - 1, STOPS), start);
  }

  private static int back(String text, int from, String stops) {
    int start = from;
    while (start > 0 && stops.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int on(String text, int from, String stops) {
    int end = from;
    while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** How near to the figure a text stands that has the word; from its own name outwards. */
  Where where(String word) {
    if (clause.contains(word)) {
      return name.contains(word) ? Where.NAME : Where.CLAUSE;
    } else if (name.contains(word)) {
      return behind.contains(word) ? Where.CLAUSE : Where.CARRIED;
    } else if (behind.contains(word)) {
      return Where.BEHIND;
    } else if (whole.contains(word)) {
      return Where.WHOLE;
    } else if (topic.contains(word)) {
      return Where.TOPIC;
    } else if (others.contains(word)) {
      return Where.OTHERS;
    }
    return before.contains(word) ? Where.BEFORE : Where.NOWHERE;
  }
}
