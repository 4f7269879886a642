package org.townbook.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Operator;

/** Works out one side of a relation on numbers known within bounds. */
final class Arithmetic {
  private final Function<String, Optional<Rounded>> numbers;

  Arithmetic(Function<String, Optional<Rounded>> numbers) {
    this.numbers = numbers;
  }

  /** Empty when a number is missing or the divisor may be zero. */
  Optional<Rounded> of(Expression expression) {
    return switch (expression) {
      case Expression.Field field -> numbers.apply(field.name());
      case Expression.Number(var value) -> Optional.of(Rounded.exactly(value));
      case Expression.Arithmetic sum -> combined(sum.operator(), sum.left(), sum.right());
      case Expression.Negate negate ->
          combined(Operator.SUBTRACT, new Expression.Number(BigDecimal.ZERO), negate.number());
      case Expression.Least least -> extreme(least.parts(), BigDecimal::min);
      case Expression.Greatest greatest -> extreme(greatest.parts(), BigDecimal::max);
      case Expression.Condition condition -> throw notANumber(condition);
      case Expression.Literal literal -> throw notANumber(literal);
      case Expression.PeriodStart start -> throw notANumber(start);
      case Expression.PeriodEnd end -> throw notANumber(end);
      case Expression.DaysBetween days -> throw notANumber(days);
    };
  }

  private Optional<Rounded> combined(Operator operator, Expression left, Expression right) {
    return of(left).flatMap(l -> of(right).flatMap(r -> l.combined(operator, r)));
  }

  private Optional<Rounded> extreme(List<Expression> parts, BinaryOperator<BigDecimal> choose) {
    Optional<Rounded> found = of(parts.getFirst());
    for (var part : parts.subList(1, parts.size())) {
      found =
          found.flatMap(a ->
              of(part)
                  .map(b ->
                      new Rounded(
                          choose.apply(a.value(), b.value()),
                          choose.apply(a.least(), b.least()),
                          choose.apply(a.most(), b.most()))));
    }
    return found;
  }

  private static IllegalArgumentException notANumber(Expression expression) {
    return new IllegalArgumentException("a relation compares figures, not " + expression);
  }
}
