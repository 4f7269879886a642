package org.townbook.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Operator;
import org.townbook.shared.Interval;

/** Works out one side of a relation on numbers known within bounds. */
final class Arithmetic {
  private final Function<String, Optional<Interval>> numbers;

  Arithmetic(Function<String, Optional<Interval>> numbers) {
    this.numbers = numbers;
  }

  /** Empty when a number is missing or the divisor may be zero. */
  Optional<Interval> of(Expression expression) {
    return switch (expression) {
      case Expression.Field field -> numbers.apply(field.name());
      case Expression.Number(var value) -> Optional.of(Interval.exactly(value));
      case Expression.Arithmetic(var operator, var left, var right) ->
          of(left).flatMap(l -> of(right).flatMap(r -> combined(operator, l, r)));
      case Expression.Negate(var number) -> of(number).map(Interval::negated);
      case Expression.Least(var parts) -> extreme(parts, Interval::min);
      case Expression.Greatest(var parts) -> extreme(parts, Interval::max);
      case Expression.Condition condition -> throw notANumber(condition);
      case Expression.Literal literal -> throw notANumber(literal);
      case Expression.PeriodStart start -> throw notANumber(start);
      case Expression.PeriodEnd end -> throw notANumber(end);
      case Expression.DaysBetween days -> throw notANumber(days);
    };
  }

  private static Optional<Interval> combined(Operator operator, Interval left, Interval right) {
    return switch (operator) {
      case ADD -> Optional.of(left.plus(right));
      case SUBTRACT -> Optional.of(left.minus(right));
      case MULTIPLY -> Optional.of(left.times(right));
      case DIVIDE -> left.over(right);
    };
  }

  private Optional<Interval> extreme(List<Expression> parts, BinaryOperator<Interval> choose) {
    Optional<Interval> found = of(parts.getFirst());
    for (var part : parts.subList(1, parts.size())) {
      found = found.flatMap(a -> of(part).map(b -> choose.apply(a, b)));
    }
    return found;
  }

  private static IllegalArgumentException notANumber(Expression expression) {
    return new IllegalArgumentException("a relation compares figures, not " + expression);
  }
}
