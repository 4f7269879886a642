package org.townbook.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.townbook.document.Comment;
import org.townbook.reading.relation.Relation;
import org.townbook.reading.relation.Verdict;
import org.townbook.reading.style.StyleRemark;

/**
 * One thing that reading a report came to, as it is shown to its writer; what holds is one too.
 *
 * @param kind what it is about, in a word: 总分
 * @param message a sentence for the writer
 * @param rule the rule with what it rests on; empty where the message says it
 * @param figures ids of the figures it is about; none for a remark on style
 * @param places where these stand, or the words remarked on, in the order of the text
 */
public record Finding(
    Level level,
    String kind,
    String message,
    String rule,
    List<Integer> figures,
    List<Stretch> places) {

  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::level).thenComparing(f -> f.places().getFirst().start());

  /** All of a report, the gravest first and then in the order of the text. */
  static List<Finding> all(ReadReport report) {
    return Stream.concat(
            report.relations().stream()
                .filter(relation -> !relation.figures().isEmpty())
                .map(relation -> of(relation, report)),
            report.style().stream().map(Finding::of))
        .sorted(GRAVEST_FIRST)
        .toList();
  }

  private static Finding of(Relation relation, ReadReport report) {
    return new Finding(
        levelOf(relation.verdict()),
        relation.kind().words(),
        relation.message(),
        relation.rule().words() + "（" + relation.rule().rank().words() + "）",
        relation.figures(),
        relation.figures().stream()
            .distinct()
            .map(report::place)
            .sorted(Comparator.comparing(Stretch::start))
            .toList());
  }

  private static Finding of(StyleRemark remark) {
    return new Finding(
        Level.STYLE,
        Level.STYLE.words(),
        remark.message(),
        "",
        List.of(),
        List.of(new Stretch(remark.start(), remark.end())));
  }

  /** The same as a comment on the first of its places. */
  Comment comment() {
    var place = places.getFirst();
    var because = rule.isEmpty() ? "" : "依据：" + rule;
    return new Comment(place.start(), place.end(), level.words(), message + because);
  }

  private static Level levelOf(Verdict verdict) {
    return switch (verdict) {
      case WRONG -> Level.WRONG;
      case SUSPECT -> Level.SUSPECT;
      case NOTE -> Level.NOTE;
      case FINE -> Level.FINE;
    };
  }
}
