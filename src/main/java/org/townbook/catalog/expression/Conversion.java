package org.townbook.catalog.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townbook.catalog.expression.Expression.Literal;

/** Makes our tree of CEL's, once nothing in it can be refused any more. */
final class Conversion {

  private final Map<Long, BigDecimal> numbers;
  private final Scope scope;

  Conversion(Map<Long, BigDecimal> numbers, Scope scope) {
    this.numbers = numbers;
    this.scope = scope;
  }

  Expression convert(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> literal(node);
      case IDENT -> named(node.ident().name());
      case CALL -> call(node.call());
      case NOT_SET, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> throw unforeseen(node);
    };
  }

  private Literal literal(CelExpr node) {
    if (node.getKind() == CelExpr.ExprKind.Kind.CALL) {
      return day(node.call());
    }
    var constant = node.constant();
    return switch (constant.getKind()) {
      case STRING_VALUE -> new Expression.Text(constant.stringValue());
      case BOOLEAN_VALUE -> new Expression.Flag(constant.booleanValue());
      case DOUBLE_VALUE -> new Expression.Number(number(node));
      case NOT_SET,
          NULL_VALUE,
          INT64_VALUE,
          UINT64_VALUE,
          BYTES_VALUE,
          DURATION_VALUE,
          TIMESTAMP_VALUE ->
          throw unforeseen(node);
    };
  }

  private BigDecimal number(CelExpr node) {
    var value = numbers.get(node.id());
    if (value == null) {
      throw unforeseen(node);
    }
    return value;
  }

  private Expression named(String name) {
    return switch (name) {
      case Scope.PERIOD_START -> new Expression.PeriodStart();
      case Scope.PERIOD_END -> new Expression.PeriodEnd();
      default -> field(name);
    };
  }

  private Expression.Field field(String name) {
    var known = scope.names().get(name);
    if (known == null) {
      throw new IllegalStateException("the checker let an unknown name pass: " + name);
    }
    return new Expression.Field(name, known.type());
  }

  private Expression call(CelCall call) {
    var args = call.args();
    var word = call.function();
    return switch (word) {
      case CelGround.AND -> new Expression.And(flat(word, call).map(this::convert).toList());
      case CelGround.OR -> new Expression.Or(flat(word, call).map(this::convert).toList());
      case CelGround.NOT -> new Expression.Not(convert(args.getFirst()));
      case CelGround.NEGATE -> new Expression.Negate(convert(args.getFirst()));
      case CelGround.IN ->
          new Expression.In(
              convert(args.getFirst()),
              args.get(1).list().elements().stream().map(this::literal).toList());
      default ->
          Function.find(word)
              .map(function -> function(function, call))
              .orElseGet(() -> between(word, convert(args.getFirst()), convert(args.get(1))));
    };
  }

  private Expression function(Function function, CelCall call) {
    return switch (function) {
      case GIVEN -> new Expression.Given(field(call.args().getFirst().ident().name()));
      case DAY -> day(call);
      case DAYS ->
          new Expression.DaysBetween(convert(call.args().getFirst()), convert(call.args().get(1)));
      case MIN -> new Expression.Least(converted(call));
      case MAX -> new Expression.Greatest(converted(call));
    };
  }

  private static Expression between(String word, Expression left, Expression right) {
    for (var comparison : Comparison.values()) {
      if (CelGround.between(comparison.symbol()).equals(word)) {
        return new Expression.Compare(comparison, left, right);
      }
    }
    var operator =
        Arrays.stream(Operator.values())
            .filter(candidate -> CelGround.between(candidate.symbol()).equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no such operator: " + word));
    return new Expression.Arithmetic(operator, left, right);
  }

  /** {@code a && b && c} comes as a balanced tree of pairs; here it is one row again. */
  private static Stream<CelExpr> flat(String word, CelCall call) {
    return call.args().stream()
        .flatMap(part ->
            part.getKind() == CelExpr.ExprKind.Kind.CALL && part.call().function().equals(word)
                ? flat(word, part.call())
                : Stream.of(part));
  }

  private List<Expression> converted(CelCall call) {
    return call.args().stream().map(this::convert).toList();
  }

  private static Expression.Day day(CelCall call) {
    CelConstant written = call.args().getFirst().constant();
    return new Expression.Day(LocalDate.parse(written.stringValue()));
  }

  private static IllegalStateException unforeseen(CelExpr node) {
    return new IllegalStateException("the checks let this pass: " + node);
  }
}
