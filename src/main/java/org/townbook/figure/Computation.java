package org.townbook.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.figure.Answers.Wanted;
import org.townbook.figure.FigureResult.Known;
import org.townbook.figure.FigureResult.Partial;
import org.townbook.figure.FigureResult.Unknown;
import org.townbook.figure.FigureValue.Operand;
import org.townbook.shared.Period;
import org.townbook.shared.Units;

/** Works figures out from measured values; each figure and period once. */
final class Computation {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Catalog catalog;
  private final Question question;
  private final Leaves leaves;
  private final Outside outside;
  private final Map<Asked, FigureValue> done = new HashMap<>();
  private final Map<Asked, Optional<External>> external = new HashMap<>();

  /** Where measured figures come from. */
  interface Leaves {
    FigureValue measure(FigureDefinition figure, Formula.Measured measured, Question question);
  }

  /** Where earlier values come from that no record gives. */
  interface Outside {
    /** What a document says of a figure that could not be counted. */
    Optional<External> find(FigureValue counted);
  }

  /**
   * A value from outside.
   *
   * @param source the document and its words
   */
  record External(FigureValue value, String source) {}

  private record Asked(String key, Period period) {}

  Computation(Catalog catalog, Question question, Leaves leaves) {
    this(catalog, question, leaves, _ -> Optional.empty());
  }

  Computation(Catalog catalog, Question question, Leaves leaves, Outside outside) {
    this.catalog = catalog;
    this.question = question;
    this.leaves = leaves;
    this.outside = outside;
  }

  /** Takes a value as given, so that nothing below it is asked for: how worked examples are run. */
  void assume(FigureValue value) {
    done.put(new Asked(value.key(), value.question().period()), value);
  }

  FigureValue value(String key) {
    return value(key, question.period());
  }

  FigureValue value(String key, Period period) {
    var asked = new Asked(key, period);
    var known = done.get(asked);
    if (known == null) {
      known = compute(catalog.figure(key), question.over(period));
      done.put(asked, known);
    }
    return known;
  }

  /** An earlier value that growth stands on: counted, or where that cannot be, from outside. */
  private FigureValue before(String key, Period period) {
    return external(key, period).map(External::value).orElseGet(() -> value(key, period));
  }

  /** What a document gives in the place of a value that cannot be counted. */
  Optional<External> external(String key, Period period) {
    var counted = value(key, period);
    return counted.result() instanceof Unknown
        ? external.computeIfAbsent(new Asked(key, period), _ -> outside.find(counted))
        : Optional.empty();
  }

  private FigureValue compute(FigureDefinition figure, Question at) {
    return switch (figure.formula()) {
      case Formula.Measured measured -> leaves.measure(figure, measured, at);
      case Formula.CodeCount(var list) ->
          plain(figure, at, new Known(BigDecimal.valueOf(catalog.codeList(list).entries().size())));
      case Formula.CalendarDays days ->
          plain(figure, at, new Known(BigDecimal.valueOf(at.period().days())));
      case Formula.Ratio(var of, var over) ->
          divided(figure, at, value(of, at.period()), value(over, at.period()));
      case Formula.Share(var part, var of) ->
          divided(figure, at, value(part, at.period()), value(of, at.period()));
      case Formula.PerDay(var of) -> perDay(figure, at, value(of, at.period()));
      case Formula.Growth growth -> growth(figure, at, growth);
      case Formula.Earlier(var of, var on) ->
          earlier(figure, before(of, on.before(at.period())), at);
      case Formula.Difference(var of, var less) ->
          added(figure, at, List.of(value(of, at.period()), value(less, at.period())), true);
      case Formula.Total(var parts) ->
          added(figure, at, parts.stream().map(p -> value(p, at.period())).toList(), false);
      case Formula.Reached(var figures, var bound) ->
          reached(figure, at, figures.stream().map(f -> value(f, at.period())).toList(), bound);
    };
  }

  private static FigureValue plain(FigureDefinition figure, Question at, FigureResult result) {
    return new FigureValue(figure, at, at.period().toString(), result, null, null, 0, Set.of());
  }

  private static FigureValue divided(
      FigureDefinition figure, Question at, FigureValue numerator, FigureValue denominator) {
    var top = numerator.result().exact().orElse(null);
    var bottom = denominator.result().exact().orElse(null);
    FigureResult result;
    if (top == null) {
      result = new Unknown(numerator.definition().title().chinese() + "未知：" + why(numerator));
    } else if (bottom == null) {
      result = new Unknown(denominator.definition().title().chinese() + "未知：" + why(denominator));
    } else if (bottom.signum() == 0) {
      result = new Unknown("分母“" + denominator.definition().title().chinese() + "”为零，无法计算");
    } else {
      var size = Units.size(denominator.definition().unit()).multiply(Units.size(figure.unit()));
      var value =
          quotient(top.multiply(Units.size(numerator.definition().unit())), bottom.multiply(size));
      result = state(value, List.of(numerator, denominator));
    }
    return derived(
        figure,
        at,
        result,
        operand(numerator),
        operand(denominator),
        List.of(numerator, denominator));
  }

  private static FigureValue perDay(FigureDefinition figure, Question at, FigureValue of) {
    var days = BigDecimal.valueOf(at.period().days());
    var total = Quantities.in(of, figure.unit());
    var result =
        total == null
            ? new Unknown(of.definition().title().chinese() + "未知：" + why(of))
            : state(quotient(total, days), List.of(of));
    return derived(
        figure, at, result, operand(of), new Operand("days", "日历天数", days, "天"), List.of(of));
  }

  private static FigureValue earlier(FigureDefinition figure, FigureValue before, Question at) {
    var value = Quantities.in(before, figure.unit());
    var result = value == null ? new Unknown(why(before)) : state(value, List.of(before));
    return derived(figure, at, result, null, null, List.of(before));
  }

  private FigureValue growth(FigureDefinition figure, Question at, Formula.Growth growth) {
    var base = growth.on().before(at.period());
    var now = value(growth.of(), at.period());
    var before = before(growth.of(), base);
    var level = now.result().exact().orElse(null);
    var earlier = before.result().exact().orElse(null);
    FigureResult result;
    if (level == null) {
      result = new Unknown("本期数未知：" + why(now));
    } else if (earlier == null) {
      result = new Unknown("基期（" + base.chinese() + "）数未知：" + why(before));
    } else if (earlier.signum() <= 0) {
      result = new Unknown("基期（" + base.chinese() + "）数为" + earlier.toPlainString() + "，不能计算增长");
    } else {
      var value = quotient(level.subtract(earlier).multiply(HUNDRED), earlier);
      result = state(value, List.of(now, before));
    }
    return derived(figure, at, result, operand(now), operand(before), List.of(now, before));
  }

  private static FigureValue added(
      FigureDefinition figure, Question at, List<FigureValue> parts, boolean subtract) {
    BigDecimal sum = null;
    for (var part : parts) {
      var value = Quantities.in(part, figure.unit());
      if (value == null) {
        var why = part.definition().title().chinese() + "未知：" + why(part);
        return derived(figure, at, new Unknown(why), null, null, parts);
      }
      sum = sum == null ? value : subtract ? sum.subtract(value) : sum.add(value);
    }
    var result = sum == null ? new Unknown("没有可加的数") : state(sum, parts);
    return derived(figure, at, result, null, null, parts);
  }

  private static FigureValue reached(
      FigureDefinition figure, Question at, List<FigureValue> figures, BigDecimal bound) {
    long count = 0;
    for (var one : figures) {
      var value = one.result().exact().orElse(null);
      if (value == null) {
        var why = one.definition().title().chinese() + "未知：" + why(one);
        return derived(figure, at, new Unknown(why), null, null, figures);
      }
      count += value.compareTo(bound) >= 0 ? 1 : 0;
    }
    return derived(figure, at, state(BigDecimal.valueOf(count), figures), null, null, figures);
  }

  /** Known only if everything it is made of is; the silent places of all inputs are named. */
  private static FigureResult state(BigDecimal value, List<FigureValue> inputs) {
    var silent = new LinkedHashSet<String>();
    for (var input : inputs) {
      if (input.result() instanceof Partial partial) {
        silent.addAll(partial.silent());
      }
    }
    return silent.isEmpty() ? new Known(value) : new Partial(value, List.copyOf(silent));
  }

  /** Divides as the relations of checks do, so that a share equals its own recomputation. */
  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return Evaluation.quotient(dividend, divisor).orElseThrow();
  }

  private static String why(FigureValue value) {
    return value.result() instanceof Unknown(var why) ? why : "";
  }

  private static Operand operand(FigureValue value) {
    return new Operand(
        value.key(),
        value.definition().title().chinese(),
        value.result().exact().orElse(null),
        value.definition().unit());
  }

  private static FigureValue derived(
      FigureDefinition figure,
      Question at,
      FigureResult result,
      @Nullable Operand numerator,
      @Nullable Operand denominator,
      List<FigureValue> inputs) {
    var ledgers = new LinkedHashSet<String>();
    inputs.forEach(i -> ledgers.addAll(i.ledgers()));
    var coverage = inputs.isEmpty() ? at.period().toString() : inputs.getFirst().coverage();
    return new FigureValue(figure, at, coverage, result, numerator, denominator, 0, ledgers);
  }

  /** What every ledger has to answer before some figures can be computed. */
  static Set<Wanted> wanted(Catalog catalog, Iterable<String> keys, Question question) {
    var wanted = new LinkedHashSet<Wanted>();
    var open = new ArrayList<Asked>();
    var seen = new HashSet<Asked>();
    keys.forEach(k -> open.add(new Asked(k, question.period())));
    while (!open.isEmpty()) {
      var asked = open.removeLast();
      if (!seen.add(asked)) {
        continue;
      }
      var formula = catalog.figure(asked.key()).formula();
      if (formula instanceof Formula.Measured measured) {
        wanted.add(new Wanted(measured.ledger(), question.over(asked.period())));
      }
      for (var input : formula.inputs()) {
        formula.periodsOfInputs(asked.period()).forEach(p -> open.add(new Asked(input, p)));
      }
    }
    return wanted;
  }
}
