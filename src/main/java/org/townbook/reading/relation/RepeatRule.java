package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;
import org.townbook.shared.Interval.End;

/**
 * One indicator of one time has one value. What is let pass: values that round to each other, plans
 * beside results, parts of different wholes, names too short to mean one thing only.
 */
final class RepeatRule implements RelationRule {
  private static final int SHORTEST = 4;

  /** Two numbers are near when one is more than this much of the other, and less than that. */
  private static final BigDecimal LOW = new BigDecimal("0.8");

  private static final BigDecimal HIGH = new BigDecimal("1.25");

  /** A rough number and the exact one of the same thing stand no further apart than this. */
  private static final int APART = 300;

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    var amounts =
        text.figures().stream().filter(f -> PartsRule.isAmount(f) && !f.planned()).toList();
    var byName = new LinkedHashMap<String, List<ReportedFigure>>();
    for (var figure : amounts) {
      var same = byName.computeIfAbsent(Alike.core(figure.indicator()), _ -> new ArrayList<>());
      var before = last(same, figure).or(() -> saidRoughly(text, figure));
      before.ifPresent(a -> relations.add(judged(text, a, figure)));
      same.add(figure);
    }
    return relations;
  }

  private static Optional<ReportedFigure> last(List<ReportedFigure> same, ReportedFigure figure) {
    return same.reversed().stream().limit(APART).filter(a -> isOne(a, figure)).findFirst();
  }

  private static Optional<ReportedFigure> saidRoughly(ReadText text, ReportedFigure figure) {
    return text.before(figure, APART).stream()
        .filter(a -> PartsRule.isAmount(a) && !a.planned())
        .filter(a -> isSaidRoughly(a, figure) && isOne(a, figure))
        .reduce((_, b) -> b);
  }

  private static boolean isOne(ReportedFigure a, ReportedFigure b) {
    boolean telling = a.indicator().length() >= SHORTEST || isSaidRoughly(a, b);
    boolean alike =
        Alike.units(a.unit(), b.unit())
            && (Alike.single(a.unit()).equals(Alike.single(b.unit())) || Alike.isCount(a.unit()));
    return telling
        && alike
        && a.sentence() != b.sentence()
        && isOneTime(a, b)
        && !isPartOnly(a)
        && !isPartOnly(b);
  }

  /** The same time; or the same year, where only the digits have changed their places. */
  private static boolean isOneTime(ReportedFigure a, ReportedFigure b) {
    boolean sameYear =
        a.period().length() >= 4 && b.period().startsWith(a.period().substring(0, 4));
    return a.period().equals(b.period()) || sameYear && isTransposed(a, b);
  }

  /** 向村集体分红60余万元 and 分红57.0万元: once in round words, once to the digit, and near. */
  private static boolean isSaidRoughly(ReportedFigure a, ReportedFigure b) {
    var x = Alike.core(a.indicator());
    var y = Alike.core(b.indicator());
    boolean named = x.length() > 1 && y.length() > 1 && (x.endsWith(y) || y.endsWith(x));
    boolean alike = Alike.units(a.unit(), b.unit()) && a.value().signum() > 0;
    if (!named || !alike || GrowthRule.isRough(a) == GrowthRule.isRough(b)) {
      return false;
    }
    return Amounts.of(b, a.unit())
        .over(Amounts.of(a))
        .map(Interval::value)
        .filter(ratio -> ratio.compareTo(LOW) > 0 && ratio.compareTo(HIGH) < 0)
        .isPresent();
  }

  /** 人均, 户均 and sub-lists say something else each time. */
  private static boolean isPartOnly(ReportedFigure figure) {
    return figure
        .indicator()
        .matches("(日均|月均|每).*|(新增|其中|各类|有关|相关|累计|投资|总投资|计划投资|完成投资|建筑面积|占地面积|受益群众|涉及.*).{0,2}");
  }

  private static Relation judged(ReadText text, ReportedFigure a, ReportedFigure b) {
    boolean meets = Amounts.of(b, a.unit()).meets(Amounts.of(a)) || allowed(a, b) || allowed(b, a);
    var verdict =
        meets ? Verdict.FINE : isTransposed(a, b) || isPair(a, b) ? Verdict.WRONG : Verdict.SUSPECT;
    return Found.of(
        RelationKind.REPEAT,
        a,
        List.of(b),
        null,
        verdict,
        Rule.ONE_VALUE,
        "“"
            + text.name(a)
            + "”前面印"
            + text.surface(a)
            + "，后面印"
            + text.surface(b)
            + (meets ? "，一致。" : "，同一时期一个指标两个数。"));
  }

  /** 60余万元 may be anything from 60 up to 70, 近60万元 anything a little below. */
  private static boolean allowed(ReportedFigure rough, ReportedFigure other) {
    if (!GrowthRule.isRough(rough)) {
      return false;
    }
    var at = Amounts.of(rough, other.unit()).value();
    var step = at.movePointLeft(1);
    boolean more = rough.quantity().qualifier().matches(".*(余|多|超|逾|以上|突破|至少|不低于|不少于).*");
    var least = new End(more ? at : at.subtract(step), true);
    var most = new End(at.add(step).add(step), true);
    return new Interval(at, least, most).has(other.value());
  }

  /** 312.5 and 321.5: the same digits in another order. */
  private static boolean isTransposed(ReportedFigure a, ReportedFigure b) {
    return a.unit().equals(b.unit())
        && a.value().precision() > 2
        && a.value().scale() == b.value().scale()
        && sorted(a).equals(sorted(b));
  }

  private static String sorted(ReportedFigure figure) {
    return figure
        .value()
        .unscaledValue()
        .toString()
        .chars()
        .sorted()
        .mapToObj(Character::toString)
        .reduce("", String::concat);
  }

  private static boolean isPair(ReportedFigure a, ReportedFigure b) {
    return GrowthRule.isRough(a) != GrowthRule.isRough(b);
  }
}
