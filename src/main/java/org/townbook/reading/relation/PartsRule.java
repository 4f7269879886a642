package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;
import org.townbook.shared.Patience;

/**
 * Parts give their whole. What is let pass: sums off by rounding; parts after 其中 that do not
 * exhaust the whole; overlapping parts (工业投资, 技改); rows of which the first few already give the
 * whole, since the rest then counts something else.
 */
final class PartsRule implements RelationRule {
  /** A sum closer to the whole than this looks like a slip, not like parts that were left out. */
  private static final BigDecimal NEAR = new BigDecimal("0.02");

  /** The same where a single digit makes the difference. */
  private static final BigDecimal SLIP = new BigDecimal("0.05");

  /** A sum above the whole by more than this looks like overlapping parts. */
  private static final BigDecimal OVERLAPPING = new BigDecimal("0.1");

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var division : Divisions.in(text)) {
      Patience.ask();
      judged(text, division).ifPresent(relations::add);
    }
    return relations;
  }

  private static Optional<Relation> judged(ReadText text, Division division) {
    var whole = division.whole();
    var parts = division.parts();
    var total = Amounts.of(whole);
    var above = parts.stream().filter(p -> Amounts.of(p, whole.unit()).isAbove(total)).findFirst();
    if (above.isPresent() && division.isSaid() && !isRough(whole)) {
      return Optional.of(above(text, whole, above.get(), parts));
    }
    if (parts.size() < 2) {
      return division.isSaid() ? Optional.of(within(text, whole, parts)) : Optional.empty();
    }
    var sum = sum(parts, whole.unit());
    if (sum.meets(total) || givesWholeBefore(parts, whole)) {
      return Optional.of(fine(text, whole, parts, sum));
    }
    var off = sum.value().subtract(total.value()).divide(total.value(), MathContext.DECIMAL64);
    var verdict = verdict(text, division, off);
    return verdict == Verdict.FINE && !division.isSaid()
        ? Optional.empty()
        : Optional.of(off(text, whole, parts, sum, verdict));
  }

  private static Verdict verdict(ReadText text, Division division, BigDecimal off) {
    if (!division.isSaid()
        || Overlaps.in(division.parts())
        || isRough(division.whole())
        || division.parts().stream().anyMatch(PartsRule::isRough)) {
      return Verdict.FINE;
    }
    if (off.signum() > 0) {
      boolean wrong = off.compareTo(OVERLAPPING) <= 0 || division.isExhaustive();
      return wrong ? Verdict.WRONG : Verdict.NOTE;
    }
    boolean near = off.abs().compareTo(NEAR) <= 0;
    boolean slip =
        off.abs().compareTo(SLIP) <= 0 && division.parts().size() > 2 && isSlip(division);
    if (slip || near && (division.isExhaustive() || isSlip(division))) {
      return Verdict.WRONG;
    }
    return near && division.parts().size() > 2 ? Verdict.SUSPECT : Verdict.FINE;
  }

  /** Whether one digit alone makes the difference: 642 for 652. */
  private static boolean isSlip(Division division) {
    var whole = division.whole();
    var difference = whole.value().subtract(sum(division.parts(), whole.unit()).value());
    return difference.stripTrailingZeros().precision() == 1;
  }

  static Interval sum(List<ReportedFigure> figures, String unit) {
    return figures.stream().map(f -> Amounts.of(f, unit)).reduce(Interval::plus).orElseThrow();
  }

  /**
   * Whether the first of a row give the whole and the rest, named otherwise, count something else.
   */
  private static boolean givesWholeBefore(List<ReportedFigure> parts, ReportedFigure whole) {
    var sum = Amounts.of(parts.getFirst(), whole.unit());
    var endings = new HashSet<String>(Set.of(ending(parts.getFirst())));
    for (int n = 2; n < parts.size(); n++) {
      sum = sum.plus(Amounts.of(parts.get(n - 1), whole.unit()));
      endings.add(ending(parts.get(n - 1)));
      var rest = parts.subList(n, parts.size());
      if (sum.meets(Amounts.of(whole))
          && rest.stream().noneMatch(part -> endings.contains(ending(part)))) {
        return true;
      }
    }
    return false;
  }

  private static String ending(ReportedFigure figure) {
    var name = figure.indicator();
    return name.substring(Math.max(0, name.length() - 2));
  }

  private static boolean isRough(ReportedFigure figure) {
    return !figure.quantity().qualifier().isEmpty() && !isPlanWord(figure);
  }

  private static boolean isPlanWord(ReportedFigure figure) {
    return figure.quantity().qualifier().matches("预计|计划|力争|确保|目标|拟|将|有望|预期|仅|只有");
  }

  private static Relation above(
      ReadText text, ReportedFigure whole, ReportedFigure part, List<ReportedFigure> parts) {
    boolean single = parts.size() == 1;
    var message =
        "部分大于总数：" + Words.named(text, part) + "是" + Words.named(text, whole) + "的一部分，却比它大。";
    if (!single) {
      var sum = sum(parts, whole.unit());
      message +=
          "各分项之和" + Words.sum(text, parts) + "=" + Words.plain(sum.value()) + whole.unit() + "。";
    }
    return Found.of(
        single ? RelationKind.ORDER : RelationKind.PARTS,
        whole,
        parts,
        single ? null : sum(parts, whole.unit()).value(),
        Verdict.WRONG,
        Rule.PART_WITHIN_WHOLE,
        message);
  }

  private static Relation within(ReadText text, ReportedFigure whole, List<ReportedFigure> parts) {
    return Found.of(
        RelationKind.ORDER,
        whole,
        parts,
        null,
        Verdict.FINE,
        Rule.PART_WITHIN_WHOLE,
        Words.named(text, parts.getFirst()) + "不大于" + Words.named(text, whole) + "。");
  }

  private static Relation fine(
      ReadText text, ReportedFigure whole, List<ReportedFigure> parts, Interval sum) {
    return Found.of(
        RelationKind.PARTS,
        whole,
        parts,
        sum.value(),
        Verdict.FINE,
        Rule.PARTS_GIVE_THE_WHOLE,
        "各分项与" + Words.named(text, whole) + "相符：" + Words.sum(text, parts) + "。");
  }

  private static Relation off(
      ReadText text,
      ReportedFigure whole,
      List<ReportedFigure> parts,
      Interval sum,
      Verdict verdict) {
    var difference = sum.value().subtract(whole.value());
    var said =
        "各分项之和"
            + Words.sum(text, parts)
            + "="
            + Words.plain(sum.value())
            + whole.unit()
            + "，印的合计是"
            + Words.named(text, whole)
            + "，"
            + (difference.signum() > 0 ? "多" : "少")
            + Words.plain(difference.abs())
            + whole.unit();
    var end =
        switch (verdict) {
          case WRONG -> "，两边至少一个不对。";
          case SUSPECT -> "，差得很少，像是笔误；若分项没有列全，请写明。";
          case NOTE -> "，分项之间若有重叠请写明。";
          case FINE -> "：分项没有列全或有重叠，不作相等要求。";
        };
    return Found.of(
        RelationKind.PARTS,
        whole,
        parts,
        sum.value(),
        verdict,
        Rule.PARTS_GIVE_THE_WHOLE,
        said + end);
  }

  /** Whether a figure can be a whole or a part: a level. */
  static boolean isAmount(ReportedFigure figure) {
    return figure.kind() == FigureKind.LEVEL && !figure.unit().isEmpty();
  }
}
