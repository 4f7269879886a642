package org.townbook.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.Relation;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.reconcile.RelationJudge.Judgement;

/** Says in a sentence what a check found, with the numbers. */
final class CheckWords {
  private static final int SHOWN_DIGITS = 4;
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Map<String, String> SIGNS =
      Map.of("*", " × ", "/", " ÷ ", "+", " + ", "-", " − ");

  private final Catalog catalog;
  private final Function<String, FigureValue> values;

  CheckWords(Catalog catalog, Function<String, FigureValue> values) {
    this.catalog = catalog;
    this.values = values;
  }

  String of(CheckDefinition check, Judgement judgement) {
    var relation = check.relation();
    var left = side(leftOf(relation)) + number(judgement.left().orElse(null));
    var right = side(rightOf(relation)) + number(judgement.right().orElse(null));
    var why = check.because() == null ? "" : "。" + check.because();
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
    var amount = shown(difference.abs());
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

  private static String leftOf(Relation relation) {
    return relation.source().substring(0, relation.source().indexOf(relation.sign().written()));
  }

  private static String rightOf(Relation relation) {
    var sign = relation.sign().written();
    return relation.source().substring(relation.source().indexOf(sign) + sign.length());
  }

  /** The side as written, with titles in place of keys. */
  private String side(String written) {
    var titled =
        KEY.matcher(written.strip())
            .replaceAll(m ->
                catalog
                    .findFigure(m.group())
                    .map(f -> "“" + f.title().chinese() + "”")
                    .orElse(m.group().equals("min") ? "最小" : "最大"));
    for (var sign : SIGNS.entrySet()) {
      titled = titled.replace(" " + sign.getKey() + " ", sign.getValue());
    }
    return titled;
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : "为" + shown(value);
  }

  private static String shown(BigDecimal value) {
    var rounded = value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }
}
