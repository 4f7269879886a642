package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Units;

/**
 * What a printed number can stand for: everything that rounds to it. 18.9 may be anything from
 * 18.85 to 18.95. Sums, differences and quotients of amounts carry both ends along, so that what is
 * right by rounding is never called wrong.
 *
 * @param value as printed, in the unit asked for
 * @param low the least it can stand for
 * @param high the most
 */
record Amount(BigDecimal value, BigDecimal low, BigDecimal high) {
  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The printed number in a unit of the same family. Counts are whole: 15人 is fifteen. */
  static Amount of(ReportedFigure figure, String unit) {
    var half = isWhole(figure) ? BigDecimal.ZERO : half(figure.value());
    return new Amount(
        convert(figure.value(), figure, unit),
        convert(figure.value().subtract(half), figure, unit),
        convert(figure.value().add(half), figure, unit));
  }

  /** The printed number in its own unit. */
  static Amount of(ReportedFigure figure) {
    return of(figure, figure.unit());
  }

  private static boolean isWhole(ReportedFigure figure) {
    return Alike.isCount(figure.unit())
        && figure.value().scale() <= 0
        && Alike.single(figure.unit()).equals(figure.unit());
  }

  /** Half of the last printed digit. */
  static BigDecimal half(BigDecimal value) {
    return HALF.scaleByPowerOfTen(-Math.max(value.scale(), 0));
  }

  private static BigDecimal convert(BigDecimal value, ReportedFigure figure, String unit) {
    return figure.unit().equals(unit) ? value : Units.convert(value, figure.unit(), unit);
  }

  Amount plus(Amount other) {
    return new Amount(value.add(other.value), low.add(other.low), high.add(other.high));
  }

  Amount minus(Amount other) {
    return new Amount(
        value.subtract(other.value), low.subtract(other.high), high.subtract(other.low));
  }

  Amount times(BigDecimal factor) {
    return new Amount(value.multiply(factor), low.multiply(factor), high.multiply(factor));
  }

  /** The quotient of two amounts above zero. */
  Amount over(Amount other) {
    var least = other.low.signum() > 0 ? other.low : other.value;
    return new Amount(
        value.divide(other.value, EXACT), low.divide(other.high, EXACT), high.divide(least, EXACT));
  }

  /** Whether both can stand for one number. */
  boolean meets(Amount other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** Whether it is more than the other, whatever both were before rounding. */
  boolean isAbove(Amount other) {
    return low.compareTo(other.high) > 0;
  }
}
