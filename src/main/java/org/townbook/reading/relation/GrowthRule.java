package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;
import org.townbook.shared.Patience;

/**
 * A growth follows from its two levels, or from a level and its change. What is let pass: growth at
 * comparable prices, which never follows from current levels; yearly averages over many years.
 */
final class GrowthRule implements RelationRule {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** 2倍, 一番 and 三成 are said of what comes this near, in percent. */
  private static final BigDecimal ROUGHLY = new BigDecimal("5");

  private static final Pattern COMPARABLE = Pattern.compile("可比|不变价|实际增|生产总值|增加值|GDP|农林牧渔业总产值");
  private static final Pattern AVERAGE = Pattern.compile("年均|平均");

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    var changes =
        text.figures().stream()
            .filter(f -> f.of() > 0 && f.kind() == FigureKind.CHANGE)
            .collect(Collectors.groupingBy(ReportedFigure::of));
    for (var figure : text.figures()) {
      Patience.ask();
      if (figure.of() > 0 && figure.kind() == FigureKind.GROWTH) {
        var beside = changes.getOrDefault(figure.of(), List.of());
        growth(text, text.figure(figure.of()), beside, figure).ifPresent(relations::add);
      } else if (figure.of() > 0 && figure.kind() == FigureKind.CHANGE) {
        change(text, text.figure(figure.of()), figure).ifPresent(relations::add);
      }
    }
    return relations;
  }

  /**
   * @param changes of the level, printed beside it
   */
  private static Optional<Relation> growth(
      ReadText text, ReportedFigure level, List<ReportedFigure> changes, ReportedFigure growth) {
    var printed = level.grew();
    boolean isOther = printed.isEmpty() || printed.get().abs().compareTo(percent(growth)) != 0;
    if (isOther || isRough(level) || isRough(growth)) {
      return Optional.empty();
    }
    if (level.base() > 0) {
      var base = text.figure(level.base());
      return base.value().signum() > 0 && Alike.units(level.unit(), base.unit()) && !isRough(base)
          ? judged(text, level, Amounts.of(base, level.unit()), base, growth)
          : Optional.empty();
    }
    return changes.stream()
        .filter(f -> Alike.units(level.unit(), f.unit()) && !isRough(f))
        .findFirst()
        .flatMap(change -> {
          var now = Amounts.of(level);
          var by = Amounts.of(change, level.unit());
          var base = printed.get().signum() < 0 ? now.plus(by) : now.minus(by);
          return judged(text, level, base, change, growth);
        });
  }

  private static BigDecimal percent(ReportedFigure growth) {
    return switch (growth.unit()) {
      case "倍" -> growth.value().multiply(HUNDRED);
      case "番" -> HUNDRED;
      case "成" -> growth.value().multiply(BigDecimal.TEN);
      default -> growth.value().abs();
    };
  }

  /** Nothing follows from a base that may be nought. */
  private static Optional<Relation> judged(
      ReadText text,
      ReportedFigure level,
      Interval base,
      ReportedFigure other,
      ReportedFigure growth) {
    return Amounts.of(level)
        .over(base)
        .map(ratio -> ratio.times(HUNDRED).minus(Interval.exactly(HUNDRED)))
        .map(computed -> judged(text, level, other, growth, computed));
  }

  private static Relation judged(
      ReadText text,
      ReportedFigure level,
      ReportedFigure other,
      ReportedFigure growth,
      Interval computed) {
    var signed = level.grew().orElseThrow();
    var rounded = Interval.roundedTo(growth.value().abs());
    var said =
        !growth.unit().equals("%")
            ? Interval.within(signed, ROUGHLY)
            : signed.signum() < 0 ? rounded.negated() : rounded;
    boolean meets = computed.meets(said);
    boolean comparable = isComparable(text, level, growth);
    var expected = Words.like(computed.value(), growth.value());
    var verdict = meets || comparable ? Verdict.FINE : Verdict.WRONG;
    var numbers = Words.named(text, level) + "与" + text.surface(other);
    var message =
        meets
            ? numbers + "算得" + expected + "%，与印的增速相符。"
            : comparable
                ? numbers + "按现价算得" + expected + "%；这项增速按可比价格计算，不要求相等。"
                : numbers
                    + "算得"
                    + (signed.signum() < 0 ? "下降" : "增长")
                    + expected.abs().toPlainString()
                    + "%，印的是"
                    + text.surface(growth)
                    + "。";
    return Found.of(
        RelationKind.GROWTH,
        level,
        List.of(other, growth),
        expected,
        verdict,
        Rule.GROWTH_FOLLOWS,
        message);
  }

  /** 由18.0%下降到11.7%，下降6.3个百分点. */
  private static Optional<Relation> change(
      ReadText text, ReportedFigure level, ReportedFigure change) {
    if (level.base() == 0 || isRough(level) || isRough(change)) {
      return Optional.empty();
    }
    var base = text.figure(level.base());
    boolean alike =
        change.quantity().isPoints()
            ? base.unit().equals(level.unit())
            : Alike.units(level.unit(), change.unit());
    if (!alike || isRough(base)) {
      return Optional.empty();
    }
    var difference = Amounts.of(level).minus(Amounts.of(base, level.unit()));
    var size = difference.value().signum() < 0 ? difference.negated() : difference;
    var printed =
        change.quantity().isPoints() ? Amounts.of(change) : Amounts.of(change, level.unit());
    boolean meets = size.meets(printed);
    var numbers = text.surface(base) + "到" + text.surface(level);
    return Optional.of(
        Found.of(
            RelationKind.GROWTH,
            level,
            List.of(base, change),
            size.value(),
            meets ? Verdict.FINE : Verdict.WRONG,
            Rule.GROWTH_FOLLOWS,
            meets
                ? numbers + "相差" + text.surface(change) + "，相符。"
                : "从"
                    + numbers
                    + "相差"
                    + Words.plain(size.value())
                    + "，印的是"
                    + text.surface(change)
                    + "。"));
  }

  private static boolean isComparable(ReadText text, ReportedFigure level, ReportedFigure growth) {
    var lead =
        text.plain()
            .substring(Math.max(0, level.quantity().start() - 30), growth.quantity().start());
    return COMPARABLE.matcher(level.indicator()).find()
        || Pattern.compile("可比|不变价|实际增").matcher(lead).find()
        || AVERAGE.matcher(growth.indicator()).find();
  }

  static boolean isRough(ReportedFigure figure) {
    return figure
        .quantity()
        .qualifier()
        .matches(".*(约|近|余|多|超|逾|左右|以上|以下|突破|不足|不到|至少|不低于|不少于|不超过|接近).*");
  }
}
