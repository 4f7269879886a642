package org.townbook.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;

/**
 * Two sides of arithmetic over figures and how they must compare.
 *
 * @param right what stands behind the sign; null for {@link Sign#DEFINES}, where a number is
 *     computed and not compared
 * @param unit in which both sides are said
 */
public record Relation(Side left, Sign sign, @Nullable Side right, Unit unit) {

  /**
   * One side: as it is written, and as it is reckoned.
   *
   * @param number in the unit that all of its dimension are reckoned in: 元, not 万元
   */
  public record Side(String written, Expression number) {}

  /**
   * The unit in which both sides are said.
   *
   * @param name empty for a number that has none
   * @param size how much one of it is of the unit that the sides are reckoned in
   */
  public record Unit(String name, BigDecimal size) {
    /** What a side that was reckoned comes to in this unit. */
    public BigDecimal of(BigDecimal reckoned) {
      return reckoned.divide(size, MathContext.DECIMAL128);
    }
  }

  /** How the sides compare; {@code ~=} holds the left against one figure as it is printed. */
  public enum Sign {
    EQUAL("=="),
    AT_MOST("<="),
    AT_LEAST(">="),
    AS_PRINTED("~="),
    DEFINES(":=");

    private final String written;

    Sign(String written) {
      this.written = written;
    }

    /** As it stands between the sides. */
    public String written() {
      return written;
    }

    static Sign of(String written) {
      for (var sign : values()) {
        if (sign.written.equals(written)) {
          return sign;
        }
      }
      throw new IllegalArgumentException("no sign " + written);
    }
  }

  /** Keys of the figures on either side. */
  public Set<String> figures() {
    return Stream.of(Optional.of(left), Optional.ofNullable(right))
        .flatMap(Optional::stream)
        .flatMap(side -> side.number().fields().stream())
        .map(Expression.Field::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
