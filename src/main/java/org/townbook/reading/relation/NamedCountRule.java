package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;

/**
 * Names that are listed agree with their count: 甲、乙、丙三个. With 等 there may be fewer names than are
 * counted, never more.
 */
final class NamedCountRule implements RelationRule {
  private static final int MOST = 20;

  private static final List<String> COUNTING =
      List.of("个", "项", "家", "所", "座", "条", "处", "种", "类", "大", "件", "部");

  /** A list before its count, in its own clause; the first name may have a verb before it. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "((?:[^，。；：:、\\n]{1,20}、)+[^，。；：:、\\n]{1,20}?(?:(?:和|及|以及)[^，。；：:、\\n]{1,20}?)?)(等)?$");

  private static final Pattern QUOTED_BEFORE = Pattern.compile("((?:“[^“”，。]{1,12}”){2,})(等)?$");

  /** A list behind its count, after a dash or a colon. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^[^，。；：:、—\\n]{1,14}(?:：|:|——|—)((?:[^，。；：:、\\n]{2,16}、)+[^，。；：:、\\n]{2,24})");

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var figure : text.figures()) {
      Patience.ask();
      boolean counts =
          figure.kind() == FigureKind.LEVEL
              && Alike.isCount(figure.unit())
              && figure.value().scale() <= 0
              && figure.value().intValue() > 1
              && figure.value().intValue() <= MOST
              && COUNTING.contains(figure.unit());
      if (counts) {
        before(text, figure).or(() -> behind(text, figure)).ifPresent(relations::add);
      }
    }
    return relations;
  }

  private static Optional<Relation> before(ReadText text, ReportedFigure figure) {
    int start = figure.quantity().start();
    var lead = text.plain().substring(Math.max(0, start - 120), start);
    var quoted = QUOTED_BEFORE.matcher(lead);
    if (quoted.find()) {
      long names = quoted.group(1).chars().filter(c -> c == '“').count();
      return Optional.of(judged(text, figure, names, quoted.group(2) != null));
    }
    var list = BEFORE.matcher(lead);
    if (!list.find() || list.group(1).matches(".*\\d.*")) {
      return Optional.empty();
    }
    boolean open = list.group(2) != null || list.group(1).contains("等");
    return open || figure.quantity().chinese() || count(list.group(1)) > 2
        ? Optional.of(judged(text, figure, count(list.group(1)), open))
        : Optional.empty();
  }

  private static Optional<Relation> behind(ReadText text, ReportedFigure figure) {
    int end = figure.quantity().end();
    var tail = text.plain().substring(end, Math.min(text.plain().length(), end + 160));
    var list = BEHIND.matcher(tail);
    if (!list.find() || list.group(1).matches(".*\\d.*")) {
      return Optional.empty();
    }
    return Optional.of(judged(text, figure, count(list.group(1)), list.group(1).contains("等")));
  }

  private static long count(String list) {
    var last = list.substring(list.lastIndexOf('、') + 1);
    boolean and = last.matches("[^和及]{2,}[和及][^和及]{2,}");
    return list.chars().filter(c -> c == '、').count() + 1 + (and ? 1 : 0);
  }

  private static Relation judged(ReadText text, ReportedFigure figure, long names, boolean open) {
    int counted = figure.value().intValue();
    boolean fine = names == counted || open && names < counted;
    return Found.of(
        RelationKind.NAMED_COUNT,
        figure,
        List.of(),
        BigDecimal.valueOf(names),
        fine ? Verdict.FINE : names > counted ? Verdict.WRONG : Verdict.SUSPECT,
        Rule.COUNT_AS_NAMED,
        fine
            ? "列出" + names + "个名称，与“" + text.surface(figure) + "”不矛盾。"
            : "列出"
                + names
                + "个名称，却写“"
                + (open ? "等" : "")
                + text.surface(figure)
                + "”"
                + (names < counted ? "；没有列全请加“等”字。" : "。"));
  }
}
