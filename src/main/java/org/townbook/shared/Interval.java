package org.townbook.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * A number known within bounds: what was printed stands for everything that rounds to it, and what
 * is reckoned from such numbers lies between what their ends come to. An end says whether the
 * number may be the end itself: 1.23 rounded half up was 1.225 or more and less than 1.235.
 *
 * @param value the number as it stands
 * @param least the lower end
 * @param most the upper end
 */
public record Interval(BigDecimal value, End least, End most) {
  /** Decimals kept of a quotient, as many as the expressions of the catalog keep. */
  private static final int DECIMALS = 40;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * An end of an interval.
   *
   * @param isIn whether the number may be this one, or only come as near to it as it likes
   */
  public record End(BigDecimal at, boolean isIn) {
    private End negated() {
      return new End(at.negate(), isIn);
    }

    private End plus(End other) {
      return new End(at.add(other.at), isIn && other.isIn);
    }

    /** Nought that is reached makes nought of whatever it is multiplied with. */
    private End times(End other) {
      boolean in = isIn && other.isIn || isNought() || other.isNought();
      return new End(at.multiply(other.at), in);
    }

    /** What had to be rounded lies inside of the end and never on it. */
    private End over(End divisor, RoundingMode outward) {
      var quotient = at.divide(divisor.at, DECIMALS, outward);
      boolean exact = quotient.multiply(divisor.at).compareTo(at) == 0;
      return new End(quotient, exact && (isIn && divisor.isIn || isNought()));
    }

    private boolean isNought() {
      return isIn && at.signum() == 0;
    }

    /** The one further out towards what is less; of two at one place the one that reaches it. */
    private End lower(End other) {
      int order = at.compareTo(other.at);
      return order < 0 || order == 0 && isIn ? this : other;
    }

    /** The one further out towards what is more; of two at one place the one that reaches it. */
    private End higher(End other) {
      return negated().lower(other.negated()).negated();
    }
  }

  /**
   * Takes a number and its ends.
   *
   * @throws IllegalArgumentException if the number is not between them
   */
  public Interval {
    if (least.at().compareTo(value) > 0 || most.at().compareTo(value) < 0) {
      throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
    }
  }

  /** A number that is exactly what it is. */
  public static Interval exactly(BigDecimal value) {
    return within(value, BigDecimal.ZERO);
  }

  /** Everything that is no further from a number than this. */
  public static Interval within(BigDecimal value, BigDecimal off) {
    return new Interval(value, new End(value.subtract(off), true), new End(value.add(off), true));
  }

  /** Everything that half up, away from nought, rounds to a number of these digits. */
  public static Interval roundedTo(BigDecimal printed) {
    var half = unit(printed).multiply(HALF);
    return new Interval(
        printed,
        new End(printed.subtract(half), printed.signum() > 0),
        new End(printed.add(half), printed.signum() < 0));
  }

  /** Everything that becomes a number of these digits when the rest is cut off. */
  public static Interval cutTo(BigDecimal printed) {
    var unit = unit(printed);
    return new Interval(
        printed,
        printed.signum() > 0 ? new End(printed, true) : new End(printed.subtract(unit), false),
        printed.signum() < 0 ? new End(printed, true) : new End(printed.add(unit), false));
  }

  /** One in the last printed place; 1 for a number without decimals. */
  private static BigDecimal unit(BigDecimal printed) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
  }

  /** The sum. */
  public Interval plus(Interval other) {
    return new Interval(value.add(other.value), least.plus(other.least), most.plus(other.most));
  }

  /** The difference. */
  public Interval minus(Interval other) {
    return plus(other.negated());
  }

  /** The number with the other sign. */
  public Interval negated() {
    return new Interval(value.negate(), most.negated(), least.negated());
  }

  /** The product with an exact number. */
  public Interval times(BigDecimal factor) {
    return times(exactly(factor));
  }

  /** The product. */
  public Interval times(Interval other) {
    return new Interval(
        value.multiply(other.value),
        corners(other, End::times).reduce(End::lower).orElseThrow(),
        corners(other, End::times).reduce(End::higher).orElseThrow());
  }

  /**
   * The quotient to 40 decimals; empty when the divisor may be nought, or come as near to it as it
   * likes.
   */
  public Optional<Interval> over(Interval divisor) {
    if (divisor.least.at.signum() * divisor.most.at.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            value.divide(divisor.value, DECIMALS, RoundingMode.DOWN),
            corners(divisor, (a, b) -> a.over(b, RoundingMode.FLOOR))
                .reduce(End::lower)
                .orElseThrow(),
            corners(divisor, (a, b) -> a.over(b, RoundingMode.CEILING))
                .reduce(End::higher)
                .orElseThrow()));
  }

  private Stream<End> corners(Interval other, BinaryOperator<End> reckon) {
    return Stream.of(least, most)
        .flatMap(a -> Stream.of(other.least, other.most).map(b -> reckon.apply(a, b)));
  }

  /** The lesser of the two numbers, whichever that is. */
  public Interval min(Interval other) {
    return new Interval(value.min(other.value), least.lower(other.least), first(most, other.most));
  }

  /** The end met first on the way up: both numbers must reach it where they end at one place. */
  private static End first(End a, End b) {
    int order = a.at.compareTo(b.at);
    return order == 0 ? new End(a.at, a.isIn && b.isIn) : order < 0 ? a : b;
  }

  /** The greater of the two numbers, whichever that is. */
  public Interval max(Interval other) {
    return negated().min(other.negated()).negated();
  }

  /**
   * The same quantity in another unit.
   *
   * @throws IllegalArgumentException if the units measure different things
   */
  public Interval in(String from, String to) {
    return new Interval(
        Units.convert(value, from, to),
        new End(Units.convert(least.at, from, to), least.isIn),
        new End(Units.convert(most.at, from, to), most.isIn));
  }

  /** Whether it can be this number. */
  public boolean has(BigDecimal number) {
    return meets(exactly(number));
  }

  /** Whether both can be one number. */
  public boolean meets(Interval other) {
    return !isAbove(other) && !other.isAbove(this);
  }

  /** Whether it is more than the other, whatever both are. */
  public boolean isAbove(Interval other) {
    int order = least.at.compareTo(other.most.at);
    return order > 0 || order == 0 && !(least.isIn && other.most.isIn);
  }
}
