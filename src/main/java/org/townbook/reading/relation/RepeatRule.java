package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Interval;
import org.townbook.shared.Interval.End;
import org.townbook.shared.Patience;

/**
 * One indicator of one time has one value. What is let pass: values that round to each other, plans
 * beside results, parts of different wholes, names too short to mean one thing only.
 */
final class RepeatRule implements RelationRule {
  private static final int SHORTEST = 4;

  /** Two numbers are near when one is more than this much of the other, and less than that. */
  private static final BigDecimal LOW = new BigDecimal("0.8");

  private static final BigDecimal HIGH = new BigDecimal("1.25");

  /**
   * The two stand no further apart than this, counted in figures: those of the same name, or for a
   * rough number and the exact one any. So a text takes no longer than its length.
   */
  private static final int APART = 300;

  /** 人均, 户均 and sub-lists say something else each time. */
  private static final Pattern PART_ONLY =
      Pattern.compile("(日均|月均|每).*|(新增|其中|各类|有关|相关|累计|投资|总投资|计划投资|完成投资|建筑面积|占地面积|受益群众|涉及.*).{0,2}");

  /**
   * A figure with what is asked of it again and again.
   *
   * @param name its indicator without what only leads to it
   * @param digits those of its value in ascending order
   */
  private record Said(
      ReportedFigure figure,
      String name,
      boolean isRough,
      boolean isPartOnly,
      String single,
      double value,
      String digits) {

    static Said of(ReportedFigure figure) {
      return new Said(
          figure,
          Alike.core(figure.indicator()),
          GrowthRule.isRough(figure),
          PART_ONLY.matcher(figure.indicator()).matches(),
          Alike.single(figure.unit()),
          figure.value().doubleValue(),
          sorted(figure));
    }

    boolean isTelling() {
      return figure.indicator().length() >= SHORTEST;
    }
  }

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    var amounts = new ArrayList<Said>();
    Map<String, List<Said>> byName = new HashMap<>();
    for (var figure : text.figures()) {
      Patience.ask();
      if (PartsRule.isAmount(figure) && !figure.planned()) {
        var said = Said.of(figure);
        var same = byName.computeIfAbsent(said.name(), _ -> new ArrayList<>());
        last(same, said)
            .or(() -> saidRoughly(amounts, said))
            .ifPresent(before -> relations.add(judged(text, before, said)));
        same.add(said);
        amounts.add(said);
      }
    }
    return relations;
  }

  private static Optional<Said> last(List<Said> same, Said said) {
    return same.reversed().stream().limit(APART).filter(a -> isOne(a, said)).findFirst();
  }

  private static Optional<Said> saidRoughly(List<Said> amounts, Said said) {
    return amounts.reversed().stream()
        .takeWhile(a -> a.figure().id() >= said.figure().id() - APART)
        .filter(a -> isSaidRoughly(a, said) && isOne(a, said))
        .findFirst();
  }

  private static boolean isOne(Said a, Said b) {
    return a.figure().sentence() != b.figure().sentence()
        && isOneTime(a, b)
        && !a.isPartOnly()
        && !b.isPartOnly()
        && Alike.units(a.figure().unit(), b.figure().unit())
        && (a.single().equals(b.single()) || Alike.isCount(a.figure().unit()))
        && (a.isTelling() || isSaidRoughly(a, b));
  }

  /** The same time; or the same year, where only the digits have changed their places. */
  private static boolean isOneTime(Said a, Said b) {
    var period = a.figure().period();
    return period.equals(b.figure().period())
        || period.length() >= 4
            && b.figure().period().startsWith(period.substring(0, 4))
            && isTransposed(a, b);
  }

  /** 向村集体分红60余万元 and 分红57.0万元: once in round words, once to the digit, and near. */
  private static boolean isSaidRoughly(Said a, Said b) {
    if (a.isRough() == b.isRough() || !areNamedAlike(a.name(), b.name()) || isFar(a, b)) {
      return false;
    }
    var unit = a.figure().unit();
    return a.figure().value().signum() > 0
        && Alike.units(unit, b.figure().unit())
        && Amounts.of(b.figure(), unit)
            .over(Amounts.of(a.figure()))
            .map(Interval::value)
            .filter(ratio -> ratio.compareTo(LOW) > 0 && ratio.compareTo(HIGH) < 0)
            .isPresent();
  }

  private static boolean areNamedAlike(String a, String b) {
    return a.length() > 1 && b.length() > 1 && (a.endsWith(b) || b.endsWith(a));
  }

  /** Whether two of one unit are not near each other; said quickly, and never of two that are. */
  private static boolean isFar(Said a, Said b) {
    boolean near = b.value() > 0.79 * a.value() && b.value() < 1.26 * a.value();
    return !near && a.figure().unit().equals(b.figure().unit());
  }

  private static Relation judged(ReadText text, Said before, Said said) {
    var a = before.figure();
    var b = said.figure();
    boolean meets = Amounts.of(b, a.unit()).meets(Amounts.of(a)) || allowed(a, b) || allowed(b, a);
    boolean isPair = before.isRough() != said.isRough();
    var verdict =
        meets
            ? Verdict.FINE
            : isTransposed(before, said) || isPair ? Verdict.WRONG : Verdict.SUSPECT;
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
  private static boolean isTransposed(Said a, Said b) {
    return a.digits().equals(b.digits())
        && a.figure().unit().equals(b.figure().unit())
        && a.figure().value().precision() > 2
        && a.figure().value().scale() == b.figure().value().scale();
  }

  private static String sorted(ReportedFigure figure) {
    var digits = figure.value().unscaledValue().toString().toCharArray();
    Arrays.sort(digits);
    return new String(digits);
  }
}
