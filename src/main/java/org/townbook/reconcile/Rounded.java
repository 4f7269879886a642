package org.townbook.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Operator;

/**
 * A number known within bounds: what was printed, and the least and the most it may have been
 * before it was rounded. An exact number has equal bounds.
 */
public record Rounded(BigDecimal value, BigDecimal least, BigDecimal most) {

  public Rounded {
    if (least.compareTo(value) > 0 || most.compareTo(value) < 0) {
      throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
    }
  }

  /** A number that is exactly what it is. */
  public static Rounded exactly(BigDecimal value) {
    return new Rounded(value, value, value);
  }

  /** A printed number that stands for anything rounding half up to its last digit. */
  public static Rounded asPrinted(BigDecimal printed) {
    var half = unit(printed).divide(BigDecimal.valueOf(2));
    return new Rounded(printed, printed.subtract(half), printed.add(half));
  }

  /** One in the last printed place. */
  static BigDecimal unit(BigDecimal printed) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
  }

  /** What two such numbers come to; empty for a division by what may be zero. */
  Optional<Rounded> combined(Operator operator, Rounded other) {
    var middle = apply(operator, value, other.value);
    var corners =
        Stream.of(least, most)
            .flatMap(a -> Stream.of(other.least, other.most).map(b -> apply(operator, a, b)))
            .toList();
    boolean crossesZero =
        operator == Operator.DIVIDE && other.least.signum() * other.most.signum() <= 0;
    if (middle.isEmpty() || crossesZero) {
      return Optional.empty();
    }
    var all = corners.stream().flatMap(Optional::stream).toList();
    return Optional.of(
        new Rounded(
            middle.get(),
            all.stream().reduce(middle.get(), BigDecimal::min),
            all.stream().reduce(middle.get(), BigDecimal::max)));
  }

  private static Optional<BigDecimal> apply(Operator operator, BigDecimal a, BigDecimal b) {
    return switch (operator) {
      case ADD -> Optional.of(a.add(b));
      case SUBTRACT -> Optional.of(a.subtract(b));
      case MULTIPLY -> Optional.of(a.multiply(b));
      case DIVIDE -> Evaluation.quotient(a, b);
    };
  }
}
