package org.townbook.catalog.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a tree in the language again, always the same way: brackets where there could be a doubt,
 * one blank, numbers without needless zeros. So two texts that mean the same are one, as far as
 * spelling goes; the order of parts is kept.
 */
public final class Written {
  private Written() {}

  /** The expression as a text that {@link Language} reads as the same tree. */
  public static String of(Expression expression) {
    return switch (expression) {
      case Expression.Field field -> field.name();
      case Expression.Text text -> quoted(text.value());
      case Expression.Number number -> number.value().stripTrailingZeros().toPlainString();
      case Expression.Day day -> Function.DAY.word() + "(" + quoted(day.value().toString()) + ")";
      case Expression.Flag flag -> String.valueOf(flag.value());
      case Expression.PeriodStart _ -> Scope.PERIOD_START;
      case Expression.PeriodEnd _ -> Scope.PERIOD_END;
      case Expression.Compare(var how, var left, var right) ->
          between(how.symbol(), List.of(left, right));
      case Expression.And and -> between("&&", and.parts());
      case Expression.Or or -> between("||", or.parts());
      case Expression.Not not -> "!" + of(not.condition());
      case Expression.In in -> "(" + of(in.value()) + " in [" + listed(in.literals()) + "])";
      case Expression.Given given -> call(Function.GIVEN, given.parts());
      case Expression.Arithmetic(var how, var left, var right) ->
          between(how.symbol(), List.of(left, right));
      case Expression.Negate negate -> "-(" + of(negate.number()) + ")";
      case Expression.Least least -> call(Function.MIN, least.parts());
      case Expression.Greatest greatest -> call(Function.MAX, greatest.parts());
      case Expression.DaysBetween days -> call(Function.DAYS, days.parts());
    };
  }

  private static String between(String symbol, List<Expression> parts) {
    return parts.stream()
        .map(Written::of)
        .collect(Collectors.joining(" " + symbol + " ", "(", ")"));
  }

  private static String call(Function function, List<Expression> parts) {
    return function.word() + "(" + listed(parts) + ")";
  }

  private static String listed(List<? extends Expression> parts) {
    return parts.stream().map(Written::of).collect(Collectors.joining(", "));
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
