package org.townbook.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.expression.Comparison;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.ValueType;

/** Says a condition on a ledger's rows in the words of its form: titles for fields and codes. */
final class ConditionWords {
  private final Catalog catalog;
  private final LedgerDefinition ledger;

  ConditionWords(Catalog catalog, LedgerDefinition ledger) {
    this.catalog = catalog;
    this.ledger = ledger;
  }

  String of(Expression expression) {
    return switch (expression) {
      case Expression.And(var parts) -> joined(withoutNeedlessGivens(parts), "且");
      case Expression.Or(var parts) ->
          "（" + parts.stream().map(this::of).collect(Collectors.joining("或")) + "）";
      case Expression.Not(var condition) -> not(condition);
      case Expression.Given(var field) -> title(field) + "已填写";
      case Expression.Compare(var comparison, var left, var right) ->
          side(left, null) + sign(comparison, left) + side(right, choice(left));
      case Expression.In(var value, var literals) ->
          side(value, null)
              + "为"
              + literals.stream().map(l -> side(l, choice(value))).collect(Collectors.joining("、"))
              + "之一";
      case Expression.Field field -> title(field) + "为是";
      case Expression.Flag(var holds) -> holds ? "不限" : "无";
      default -> side(expression, null);
    };
  }

  /** “已填写” goes without saying where the same field is compared beside it. */
  private static List<Expression> withoutNeedlessGivens(List<Expression> parts) {
    return parts.stream()
        .filter(part ->
            !(part instanceof Expression.Given(var field)
                && parts.stream()
                    .anyMatch(other -> other != part && other.fields().contains(field))))
        .toList();
  }

  private String joined(List<Expression> parts, String word) {
    return parts.stream().map(this::of).collect(Collectors.joining(word));
  }

  private String not(Expression condition) {
    return condition instanceof Expression.Given(var field)
        ? title(field) + "未填写"
        : "不是（" + of(condition) + "）";
  }

  private String side(Expression expression, @Nullable FieldDefinition choice) {
    return switch (expression) {
      case Expression.Field field -> title(field);
      case Expression.Text(var text) -> "“" + titleOf(text, choice) + "”";
      case Expression.Number(var number) -> number.toPlainString();
      case Expression.Day(var day) -> day(day);
      case Expression.Flag(var flag) -> flag ? "是" : "否";
      case Expression.PeriodStart _ -> "期初";
      case Expression.PeriodEnd _ -> "期末";
      case Expression.DaysBetween(var from, var to) ->
          side(from, null) + "至" + side(to, null) + "的天数";
      case Expression.Arithmetic(var operator, var left, var right) ->
          side(left, null) + " " + operator.symbol() + " " + side(right, null);
      case Expression.Negate(var number) -> "−" + side(number, null);
      case Expression.Least(var parts) -> "最小值（" + sides(parts) + "）";
      case Expression.Greatest(var parts) -> "最大值（" + sides(parts) + "）";
      case Expression.Condition condition -> "（" + of(condition) + "）";
    };
  }

  private String sides(List<Expression> parts) {
    return parts.stream().map(p -> side(p, null)).collect(Collectors.joining("、"));
  }

  private static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String sign(Comparison comparison, Expression left) {
    boolean days = left.type() == ValueType.DAY;
    return switch (comparison) {
      case EQUAL -> "为";
      case NOT_EQUAL -> "不为";
      case LESS -> days ? "早于" : "小于";
      case AT_MOST -> days ? "不晚于" : "不大于";
      case MORE -> days ? "晚于" : "大于";
      case AT_LEAST -> days ? "不早于" : "不小于";
    };
  }

  private @Nullable FieldDefinition choice(Expression expression) {
    return expression instanceof Expression.Field(var name, var _)
        ? ledger.findField(name).filter(f -> f.type() == FieldType.CHOICE).orElse(null)
        : null;
  }

  private String titleOf(String code, @Nullable FieldDefinition choice) {
    var list = choice == null ? null : choice.of();
    return list == null
        ? code
        : catalog.codeList(list).find(code).map(e -> e.title().chinese()).orElse(code);
  }

  private String title(Expression.Field field) {
    return field.name().equals("place") ? "地方" : ledger.field(field.name()).title().chinese();
  }
}
