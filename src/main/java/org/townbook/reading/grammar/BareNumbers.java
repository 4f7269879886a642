package org.townbook.reading.grammar;

import java.util.List;
import java.util.Optional;

/**
 * Numbers without a unit that are figures all the same: an index, a score, a ratio 5.2:43.1:51.7.
 */
final class BareNumbers {
  private static final List<String> INTRODUCED =
      List.of("为", "达", "达到", "至", "到", "指数", "得分", "系数", "均分", "总分", "值");

  /** 由1.85缩小到1.81: what a number goes away from. */
  private static final List<String> AWAY = List.of("由", "从", "由上年的", "从上年的", "由去年的", "年的", "同期的");

  private static final String ENDS = "，。；、）)\n\t,;";
  private static final String RATIO = ":：∶";

  /** The figure, if one stands here. */
  Optional<Quantity> at(String text, Numeral numeral) {
    if (numeral.chinese() || !isIntroduced(text, numeral) && !isInRatio(text, numeral)) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity(numeral.start(), numeral.end(), numeral.value(), "", "", false));
  }

  private static boolean isIntroduced(String text, Numeral numeral) {
    boolean leadsTo =
        numeral.value().scale() > 0
            && AWAY.stream()
                .anyMatch(w ->
                    text.startsWith(w, numeral.start() - w.length())
                        && numeral.end() < text.length()
                        && "缩扩下上降升提增减".indexOf(text.charAt(numeral.end())) >= 0);
    boolean ends =
        leadsTo || numeral.end() >= text.length() || ENDS.indexOf(text.charAt(numeral.end())) >= 0;
    return ends
        && numeral.value().scale() >= 0
        && (leadsTo
            || INTRODUCED.stream()
                .anyMatch(word -> text.startsWith(word, numeral.start() - word.length())));
  }

  private static boolean isInRatio(String text, Numeral numeral) {
    boolean before =
        numeral.start() > 1
            && isColon(text, numeral.start() - 1)
            && Numeral.isDigit(text.charAt(numeral.start() - 2));
    boolean after =
        numeral.end() + 1 < text.length()
            && isColon(text, numeral.end())
            && Numeral.isDigit(text.charAt(numeral.end() + 1));
    return numeral.value().scale() > 0 && (before || after);
  }

  private static boolean isColon(String text, int at) {
    return RATIO.indexOf(text.charAt(at)) >= 0;
  }
}
