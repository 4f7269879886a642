package org.townbook.reading.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the quantities of a text and leaves out what is no figure. */
final class QuantityFinder {
  private static final String INSIDE = "余多";
  private static final List<String> VAGUE = List.of("几", "数", "多少", "若干");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final UnitWords units;
  private final LeftOut leftOut;
  private final Qualifiers qualifiers;
  private final BareNumbers bareNumbers = new BareNumbers();

  QuantityFinder(UnitWords units) {
    this.units = units;
    this.leftOut = new LeftOut(units);
    this.qualifiers = new Qualifiers();
  }

  /** The quantities from {@code from} to {@code to}, in order. */
  List<Quantity> in(String text, int from, int to) {
    var found = new ArrayList<Quantity>();
    var quoted = leftOut.quotedIn(text, from, to);
    int at = from;
    while (at < to) {
      int start = at;
      var numeral = begins(text, at) ? Numeral.at(text, at) : Optional.<Numeral>empty();
      at = numeral.map(Numeral::end).orElse(runEnd(text, at));
      var quantity =
          numeral
              .flatMap(n -> fraction(text, n).or(() -> quantity(text, n)))
              .map(q -> isBelowZero(text, q, found) ? q.negative() : q)
              .filter(q -> q.end() <= to)
              .filter(q -> !leftOut.leavesOut(text, q, quoted));
      if (quantity.isPresent()) {
        found.add(quantity.get());
        at = Math.max(quantity.get().end(), start + 1);
      }
    }
    return Ranges.share(text, found);
  }

  /** Whether a numeral may begin here, rather than go on: not inside 1234, 三百, PM2.5 or G527. */
  private static boolean begins(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (!Numeral.isDigit(text.charAt(at))) {
      return !Numeral.isChinese(before);
    }
    boolean isDecimal = before == '.' && at > 1 && Numeral.isDigit(text.charAt(at - 2));
    return !Numeral.isDigit(before) && !UnitWords.isLatin(before) && !isDecimal;
  }

  /** Past a run of digits that begins no numeral: the 527 of G527. */
  private static int runEnd(String text, int at) {
    int end = at + 1;
    while (end < text.length()
        && Numeral.isDigit(text.charAt(at))
        && Numeral.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** 四分之三, 百分之六十. */
  private Optional<Quantity> fraction(String text, Numeral below) {
    if (!text.startsWith("分之", below.end()) || !below.multiple().isEmpty()) {
      return Optional.empty();
    }
    return Numeral.at(text, Math.min(below.end() + 2, text.length() - 1))
        .map(above -> {
          boolean percent = below.value().compareTo(HUNDRED) == 0;
          var value =
              percent
                  ? above.value()
                  : above.value().divide(below.value(), java.math.MathContext.DECIMAL64);
          return new Quantity(
              below.start(),
              above.end(),
              value,
              percent ? "%" : "",
              qualifiers.before(text, below.start()),
              true);
        });
  }

  /** 几十, 数百 and 千万 without a digit say no number. */
  private static boolean isVague(String text, Numeral numeral) {
    return "百千".indexOf(text.charAt(numeral.start())) >= 0
        || VAGUE.stream().anyMatch(v -> text.startsWith(v, numeral.start() - v.length()));
  }

  private Optional<Quantity> quantity(String text, Numeral numeral) {
    if (numeral.chinese() && isVague(text, numeral)) {
      return Optional.empty();
    }
    int at = numeral.end() - numeral.multiple().length();
    var inside = "";
    if (isInside(text, at)) {
      inside = text.substring(at, at + 1);
      at++;
    }
    at = skipSpace(text, at);
    var value = numeral.value();
    var rest = restOfAmount(text, numeral);
    if (rest.isPresent()) {
      value = value.movePointRight(4).add(rest.get().value());
      at = rest.get().end();
    }
    int multiples = multiples(text, at);
    if (multiples > at && isInside(text, multiples)) {
      value = times(value, text.substring(at, multiples));
      inside = text.substring(multiples, multiples + 1);
      at = multiples + 1;
    }
    var unit = units.at(text, at, numeral.chinese());
    if (unit.isEmpty()) {
      return inside.isEmpty() ? bareNumbers.at(text, numeral) : Optional.empty();
    }
    int end = at + unit.length();
    var after = qualifiers.after(text, end);
    var qualifier = inside.isEmpty() ? after : inside;
    return Optional.of(
        new Quantity(
            numeral.start(),
            end + after.length(),
            value,
            unit,
            qualifier.isEmpty() ? qualifiers.before(text, numeral.start()) : qualifier,
            numeral.chinese()));
  }

  /** 61万8,000元 is one amount: what stands behind its 万. */
  private static Optional<Numeral> restOfAmount(String text, Numeral numeral) {
    int at = numeral.end() + 1;
    boolean goesOn =
        !numeral.chinese()
            && at < text.length()
            && text.charAt(at - 1) == '万'
            && Numeral.isDigit(text.charAt(at));
    return goesOn
        ? Numeral.at(text, at).filter(rest -> text.startsWith("元", rest.end()))
        : Optional.empty();
  }

  /** A minus stands before it, and no number before that: 增长-2.3%, not 63%-68%. */
  private static boolean isBelowZero(String text, Quantity quantity, List<Quantity> found) {
    int minus = quantity.start() - 1;
    boolean signed = minus > 0 && "-−".indexOf(text.charAt(minus)) >= 0;
    return signed
        && !Numeral.isDigit(text.charAt(minus - 1))
        && !UnitWords.isLatin(text.charAt(minus - 1))
        && (found.isEmpty() || found.getLast().end() != minus);
  }

  private static boolean isInside(String text, int at) {
    return at < text.length() && INSIDE.indexOf(text.charAt(at)) >= 0;
  }

  private static int skipSpace(String text, int at) {
    return at + 1 < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private static int multiples(String text, int at) {
    int end = at;
    while (end < text.length() && "十百千万亿".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static BigDecimal times(BigDecimal value, String multiples) {
    var product = value;
    for (char c : multiples.toCharArray()) {
      product =
          product.movePointRight(
              switch (c) {
                case '十' -> 1;
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                default -> 8;
              });
    }
    return product;
  }
}
