package org.townbook.catalog.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression.Arithmetic;
import org.townbook.catalog.expression.Expression.Compare;
import org.townbook.catalog.expression.Expression.Field;
import org.townbook.catalog.expression.Expression.In;

/**
 * Evaluates an expression on one record, exactly. The SQL it is compiled to answers the same; a
 * test holds both against each other.
 */
public final class Evaluation {

  /**
   * Decimals kept of a quotient; what comes after is cut, not rounded, because that is what a
   * database can do to the very same digit. A quotient of a millionth or more so keeps 34
   * significant digits at least.
   */
  public static final int QUOTIENT_DECIMALS = 40;

  private Evaluation() {}

  /**
   * Whether a condition holds. Two-valued: what asks about an absent value is false.
   *
   * @throws IllegalArgumentException if the expression is not a condition, or a value has another
   *     class than its type says
   */
  public static boolean holds(Expression condition, Values values) {
    if (condition.type() != ValueType.FLAG) {
      throw new IllegalArgumentException("not a condition: " + condition);
    }
    return Boolean.TRUE.equals(value(condition, values));
  }

  /**
   * What a number comes to; empty when it stands on an absent value or divides by zero.
   *
   * @throws IllegalArgumentException if the expression is not a number, or a value has another
   *     class than its type says
   */
  public static Optional<BigDecimal> number(Expression expression, Values values) {
    if (expression.type() != ValueType.NUMBER) {
      throw new IllegalArgumentException("not a number: " + expression);
    }
    return Optional.ofNullable((BigDecimal) value(expression, values));
  }

  /** The quotient as the language has it; empty when the divisor is zero. */
  public static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      return Optional.empty();
    }
    var cut = dividend.divide(divisor, QUOTIENT_DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
    return Optional.of(cut.scale() < 0 ? cut.setScale(0) : cut);
  }

  private static @Nullable Object value(Expression expression, Values values) {
    return switch (expression) {
      case Field field -> checked(field, values.field().apply(field.name()));
      case Expression.Text text -> text.value();
      case Expression.Number number -> number.value();
      case Expression.Day day -> day.value();
      case Expression.Flag flag -> flag.value();
      case Expression.PeriodStart _ -> values.periodStart();
      case Expression.PeriodEnd _ -> values.periodEnd();
      case Compare compare -> compare(compare, values);
      case Expression.And and -> and.parts().stream().allMatch(part -> holds(part, values));
      case Expression.Or or -> or.parts().stream().anyMatch(part -> holds(part, values));
      case Expression.Not not -> !holds(not.condition(), values);
      case In in -> isIn(in, values);
      case Expression.Given given -> value(given.field(), values) != null;
      case Arithmetic arithmetic -> reckon(arithmetic, values);
      case Expression.Negate negate ->
          number(negate.number(), values).map(BigDecimal::negate).orElse(null);
      case Expression.Least least -> extreme(least.parts(), values, Comparator.naturalOrder());
      case Expression.Greatest most -> extreme(most.parts(), values, Comparator.reverseOrder());
      case Expression.DaysBetween days -> daysBetween(days, values);
    };
  }

  private static @Nullable Object checked(Field field, @Nullable Object found) {
    return switch (found) {
      case null -> null;
      case String text when field.type() == ValueType.TEXT -> text;
      case BigDecimal number when field.type() == ValueType.NUMBER -> number;
      case Long whole when field.type() == ValueType.NUMBER -> BigDecimal.valueOf(whole);
      case Integer whole when field.type() == ValueType.NUMBER -> BigDecimal.valueOf(whole);
      case LocalDate day when field.type() == ValueType.DAY -> day;
      case Boolean flag when field.type() == ValueType.FLAG -> flag;
      default ->
          throw new IllegalArgumentException(
              field.name() + " is " + field.type() + ", got a " + found.getClass().getName());
    };
  }

  private static boolean compare(Compare compare, Values values) {
    var left = value(compare.left(), values);
    var right = value(compare.right(), values);
    return left != null && right != null && compare.comparison().holds(order(left, right));
  }

  private static boolean isIn(In in, Values values) {
    var sought = value(in.value(), values);
    return sought != null
        && in.literals().stream()
            .map(literal -> value(literal, values))
            .anyMatch(literal -> literal != null && order(sought, literal) == 0);
  }

  /** Numbers by value (2 is 2.0), everything else by its natural order. */
  @SuppressWarnings("unchecked") // both sides have one type: the tree's constructors saw to it
  private static int order(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static @Nullable BigDecimal reckon(Arithmetic arithmetic, Values values) {
    var left = number(arithmetic.left(), values);
    var right = number(arithmetic.right(), values);
    if (left.isEmpty() || right.isEmpty()) {
      return null;
    }
    return switch (arithmetic.operator()) {
      case ADD -> left.get().add(right.get());
      case SUBTRACT -> left.get().subtract(right.get());
      case MULTIPLY -> left.get().multiply(right.get());
      case DIVIDE -> quotient(left.get(), right.get()).orElse(null);
    };
  }

  private static @Nullable BigDecimal extreme(
      List<Expression> parts, Values values, Comparator<BigDecimal> order) {
    var numbers = parts.stream().flatMap(part -> number(part, values).stream()).toList();
    return numbers.size() < parts.size() ? null : numbers.stream().min(order).orElseThrow();
  }

  private static @Nullable BigDecimal daysBetween(Expression.DaysBetween days, Values values) {
    var from = (LocalDate) value(days.from(), values);
    var to = (LocalDate) value(days.to(), values);
    return from == null || to == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }
}
