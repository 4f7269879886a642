package org.townbook.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.townbook.catalog.CheckDefinition.Kind;
import org.townbook.catalog.Relation;
import org.townbook.shared.Interval;

/**
 * Decides whether numbers keep a relation. Rounded parts whose sum differs from a rounded total by
 * no more than the rounding are not wrong: statistics offices print them so and say they are not
 * adjusted.
 */
public final class RelationJudge {
  private final Arithmetic known;
  private final Arithmetic rounded;
  private final Arithmetic cut;

  /**
   * Takes where the numbers come from.
   *
   * @param numbers the figures as they are known; empty for one that is not
   * @param printed the figures as they stand in print, to the last digit, for what is compared as
   *     printed
   */
  public RelationJudge(
      Function<String, Optional<Interval>> numbers,
      Function<String, Optional<BigDecimal>> printed) {
    this.known = new Arithmetic(numbers);
    this.rounded = new Arithmetic(printed.andThen(p -> p.map(Interval::roundedTo)));
    this.cut = new Arithmetic(printed.andThen(p -> p.map(Interval::cutTo)));
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
    var left = known.of(relation.left().number());
    var right = right(relation, relation.sign() == Relation.Sign.AS_PRINTED ? rounded : known);
    return new Judgement(
        verdict(relation, kind, left, right),
        left.map(Interval::value),
        right.map(Interval::value));
  }

  private static Optional<Interval> right(Relation relation, Arithmetic arithmetic) {
    return Optional.ofNullable(relation.right()).flatMap(right -> arithmetic.of(right.number()));
  }

  private Verdict verdict(
      Relation relation, Kind kind, Optional<Interval> left, Optional<Interval> right) {
    if (kind == Kind.NOTE) {
      return Verdict.DEFINITIONAL;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    var kept = compared(relation, left.get(), right.get());
    return kept == Verdict.BREAKS && kind == Kind.PLAUSIBLE ? Verdict.SUSPECT : kept;
  }

  private Verdict compared(Relation relation, Interval left, Interval right) {
    int order = left.value().compareTo(right.value());
    boolean mayBeOne = left.meets(right);
    return switch (relation.sign()) {
      case EQUAL -> order == 0 ? Verdict.HOLDS : within(mayBeOne);
      case AT_MOST -> order <= 0 ? Verdict.HOLDS : within(mayBeOne);
      case AT_LEAST -> order >= 0 ? Verdict.HOLDS : within(mayBeOne);
      case AS_PRINTED ->
          right.has(left.value())
              ? Verdict.HOLDS
              : within(mayBeOne || right(relation, cut).orElseThrow().has(left.value()));
      case DEFINES -> Verdict.DEFINITIONAL;
    };
  }

  private static Verdict within(boolean rounding) {
    return rounding ? Verdict.ROUNDING : Verdict.BREAKS;
  }
}
