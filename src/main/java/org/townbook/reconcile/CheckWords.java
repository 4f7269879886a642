package org.townbook.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.Relation;
import org.townbook.catalog.expression.Expression;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.reconcile.RelationJudge.Judgement;

/** Says in a sentence what a check found, with the numbers. */
final class CheckWords {
  private static final int SHOWN_DIGITS = 4;
  private static final MathContext FIRST_DIGIT = new MathContext(1);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Map<String, String> SIGNS =
      Map.of("*", " × ", "/", " ÷ ", "+", " + ", "-", " − ");

  private final Function<String, FigureValue> values;

  CheckWords(Function<String, FigureValue> values) {
    this.values = values;
  }

  String of(CheckDefinition check, Judgement judgement) {
    var relation = check.relation();
    var left = side(relation.left(), judgement.left(), relation.unit());
    var right = side(relation.right(), judgement.right(), relation.unit());
    var because = check.because();
    var why = because == null ? "" : "。" + because.chinese();
    return switch (judgement.verdict()) {
      case HOLDS -> left + "，" + right + "，相符。";
      case ROUNDING -> left + "，" + right + "，相差在舍入之内。";
      case BREAKS -> left + "，" + right + "，" + wrong(relation, judgement) + why + "。";
      case SUSPECT -> left + "，" + right + "，" + wrong(relation, judgement) + "，请核实" + why + "。";
      case DEFINITIONAL -> left + why + "。";
      case UNKNOWN -> unknown(relation);
    };
  }

  private static String wrong(Relation relation, Judgement judgement) {
    var difference = judgement.left().orElseThrow().subtract(judgement.right().orElseThrow());
    var points = relation.unit().name().equals("%");
    var amount =
        shown(relation.unit().of(difference.abs())) + (points ? "个百分点" : relation.unit().name());
    return switch (relation.sign()) {
      case EQUAL, AS_PRINTED -> (difference.signum() > 0 ? "前者多" : "前者少") + amount + "，两者应相等";
      case AT_MOST -> "前者多" + amount + "，不应大于后者";
      case AT_LEAST -> "前者少" + amount + "，不应小于后者";
      case DEFINES -> "";
    };
  }

  private String unknown(Relation relation) {
    for (var key : relation.figures()) {
      var value = values.apply(key);
      if (value.result() instanceof FigureResult.Unknown(var why)) {
        return value.definition().title().chinese() + "未知：" + why + "。";
      }
    }
    return "除数为零，无法计算。";
  }

  /** The side as written, with titles in place of keys, and what it comes to. */
  private String side(
      Relation.@Nullable Side side, Optional<BigDecimal> reckoned, Relation.Unit unit) {
    if (side == null) {
      return "";
    }
    var titled =
        NAME.matcher(side.written())
            .replaceAll(name -> Matcher.quoteReplacement(titled(name.group())));
    for (var sign : SIGNS.entrySet()) {
      titled = titled.replace(" " + sign.getKey() + " ", sign.getValue());
    }
    var name = side.number() instanceof Expression.Number ? "定数" : titled;
    return name + reckoned.map(v -> "为" + shown(unit.of(v)) + unit.name()).orElse("");
  }

  private String titled(String name) {
    return switch (name) {
      case "min" -> "最小";
      case "max" -> "最大";
      default -> "“" + values.apply(name).definition().title().chinese() + "”";
    };
  }

  /** To four decimals; of what is less than they show, its first digit. */
  private static String shown(BigDecimal value) {
    var rounded = value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP);
    return (rounded.signum() == 0 ? value.round(FIRST_DIGIT) : rounded)
        .stripTrailingZeros()
        .toPlainString();
  }
}
