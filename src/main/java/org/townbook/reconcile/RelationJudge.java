package org.townbook.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.townbook.catalog.CheckDefinition.Kind;
import org.townbook.catalog.Relation;

/**
 * Decides whether numbers keep a relation. Rounded parts whose sum differs from a rounded total by
 * no more than the rounding are not wrong: statistics offices print them so and say they are not
 * adjusted.
 */
public final class RelationJudge {
  private final Arithmetic arithmetic;
  private final Arithmetic inPrint;

  /**
   * @param numbers the figures as they are known; empty for one that is not
   * @param printed the figures as they stand in print, for what is compared as printed
   */
  public RelationJudge(
      Function<String, Optional<Rounded>> numbers, Function<String, Optional<Rounded>> printed) {
    this.arithmetic = new Arithmetic(numbers);
    this.inPrint = new Arithmetic(printed);
  }

  /**
   * What the relation came to.
   *
   * @param left what its left side comes to; empty when that is unknown
   * @param right likewise; empty also where nothing is compared
   */
  public record Judgement(Verdict verdict, Optional<BigDecimal> left, Optional<BigDecimal> right) {}

  /** Holds the relation against the figures; a plausibility that breaks is only suspect. */
  public Judgement judge(Relation relation, Kind kind) {
    var left = arithmetic.of(relation.left().number());
    var side = relation.sign() == Relation.Sign.AS_PRINTED ? inPrint : arithmetic;
    var right = Optional.ofNullable(relation.right()).map(Relation.Side::number).flatMap(side::of);
    var verdict = verdict(relation, kind, left, right);
    return new Judgement(verdict, left.map(Rounded::value), right.map(Rounded::value));
  }

  private static Verdict verdict(
      Relation relation, Kind kind, Optional<Rounded> left, Optional<Rounded> right) {
    if (kind == Kind.NOTE) {
      return Verdict.DEFINITIONAL;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    var kept = compared(relation.sign(), left.get(), right.get());
    return kept == Verdict.BREAKS && kind == Kind.PLAUSIBLE ? Verdict.SUSPECT : kept;
  }

  private static Verdict compared(Relation.Sign sign, Rounded left, Rounded right) {
    int order = left.value().compareTo(right.value());
    boolean mayMeet =
        left.least().compareTo(right.most()) <= 0 && right.least().compareTo(left.most()) <= 0;
    return switch (sign) {
      case EQUAL -> order == 0 ? Verdict.HOLDS : within(mayMeet);
      case AT_MOST -> order <= 0 ? Verdict.HOLDS : within(mayMeet);
      case AT_LEAST -> order >= 0 ? Verdict.HOLDS : within(mayMeet);
      case AS_PRINTED -> asPrinted(left, right);
      case DEFINES -> Verdict.DEFINITIONAL;
    };
  }

  private static Verdict within(boolean mayMeet) {
    return mayMeet ? Verdict.ROUNDING : Verdict.BREAKS;
  }

  /** The printed side holds if the other rounds to it, and is a cut-off if it was truncated. */
  private static Verdict asPrinted(Rounded computed, Rounded printed) {
    var unit = Rounded.unit(printed.value());
    var half = unit.divide(BigDecimal.valueOf(2));
    var distance = computed.value().subtract(printed.value()).abs();
    if (distance.compareTo(half) <= 0) {
      return Verdict.HOLDS;
    }
    boolean cutOff = distance.compareTo(unit) < 0;
    boolean baseIsRounded =
        computed.least().compareTo(printed.value().add(half)) <= 0
            && computed.most().compareTo(printed.value().subtract(half)) >= 0;
    return cutOff || baseIsRounded ? Verdict.ROUNDING : Verdict.BREAKS;
  }
}
