package org.townbook.report;

import java.math.BigDecimal;
import org.townbook.figure.FigureValue;
import org.townbook.report.template.Piece.Cite.Form;

/** A figure in the words of a sentence. */
final class FigureWords {
  private FigureWords() {}

  static String of(FigureValue value, Form form) {
    return switch (form) {
      case WHOLE -> value.printed();
      case NUMBER -> value.printedNumber();
      case GROWTH -> growth(value);
      case CHINESE -> chinese(value);
    };
  }

  /** 增长, 下降 or 持平, as the printed value is: what rounds to nothing has not moved. */
  private static String growth(FigureValue value) {
    return value
        .value()
        .map(v ->
            switch (v.signum()) {
              case 0 -> "持平";
              case 1 -> "增长" + plain(v) + value.definition().unit();
              default -> "下降" + plain(v.negate()) + value.definition().unit();
            })
        .orElse("未知");
  }

  private static String chinese(FigureValue value) {
    return value
        .value()
        .filter(v -> v.stripTrailingZeros().scale() <= 0 && ChineseNumerals.canSay(v.longValue()))
        .map(v -> ChineseNumerals.counting(v.longValueExact()) + value.definition().unit())
        .orElseGet(value::printed);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
