package org.townbook.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.Origin;
import org.townbook.sample.Group.Drawn;

/** Draws one field for many rows at once; what is counted goes on through the whole recipe. */
final class Columns {
  private final LedgerDefinition ledger;
  private final Map<String, LedgerRows> made;
  private final List<CatalogProblem> problems;
  private final Map<String, Integer> serials = new HashMap<>();
  private final Map<Rule, Integer> turns = new IdentityHashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<Long> creditCodes = new HashSet<>();

  Columns(LedgerDefinition ledger, Map<String, LedgerRows> made, List<CatalogProblem> problems) {
    this.ledger = ledger;
    this.made = made;
    this.problems = problems;
  }

  void fill(
      FieldDefinition field,
      Drawn drawn,
      List<Map<String, String>> rows,
      Chance chance,
      Weights weights) {
    new Column(field, drawn.origin(), chance, weights).fill(drawn.rule(), rows);
  }

  private final class Column {
    private final FieldDefinition field;
    private final Origin origin;
    private final Chance chance;
    private final Weights weights;

    Column(FieldDefinition field, Origin origin, Chance chance, Weights weights) {
      this.field = field;
      this.origin = origin;
      this.chance = chance;
      this.weights = weights;
    }

    void fill(Rule rule, List<Map<String, String>> rows) {
      switch (rule) {
        case Rule.Constant(var text) -> rows.forEach(row -> set(row, text));
        case Rule.Serial serial -> rows.forEach(row -> set(row, next(serial)));
        case Rule.Pick(var of) -> rows.forEach(row -> set(row, chance.pick(of)));
        case Rule.Turn(var of) -> rows.forEach(row -> set(row, inTurn(rule, of)));
        case Rule.Between between -> rows.forEach(row -> set(row, number(between)));
        case Rule.Split split -> split(split, rows);
        case Rule.Shifted shifted -> rows.forEach(row -> shift(row, shifted));
        case Rule.Within(var period) -> {
          var days = Days.of(period, chance);
          rows.forEach(row -> set(row, Days.text(field, days.draw(chance))));
        }
        case Rule.Reference reference -> refer(reference, rows);
        case Rule.Name(var words) -> {
          var used = names.computeIfAbsent(words.kind(), _ -> new HashSet<>());
          rows.forEach(row -> set(row, words.draw(chance, used)));
        }
        case Rule.CreditCode _ -> rows.forEach(row -> set(row, creditCode()));
        case Rule.Maybe(var share, var then) -> {
          int number =
              share
                  .multiply(BigDecimal.valueOf(rows.size()))
                  .setScale(0, RoundingMode.HALF_UP)
                  .intValueExact();
          fill(then, chance.choose(rows, number));
        }
        case Rule.Same(var other) -> rows.forEach(row -> copy(row, other));
      }
    }

    private void set(Map<String, String> row, String text) {
      row.put(field.name(), text);
    }

    private void problem(String message) {
      problems.add(new CatalogProblem(origin, field.name() + "：" + message));
    }

    private String next(Rule.Serial serial) {
      var counter = field.name() + " " + serial.head() + "#" + serial.tail();
      int number = serials.getOrDefault(counter, 1);
      var start = serial.start();
      if (start != null && turns.putIfAbsent(serial, 1) == null) {
        number = start;
      }
      serials.put(counter, number + 1);
      return serial.head() + String.format("%0" + serial.width() + "d", number) + serial.tail();
    }

    private String inTurn(Rule rule, List<String> of) {
      int turn = turns.merge(rule, 1, Integer::sum) - 1;
      return of.get(turn % of.size());
    }

    private String number(Rule.Between between) {
      int digits = between.digits();
      long from = between.from().movePointRight(digits).longValueExact();
      long to = between.to().movePointRight(digits).longValueExact();
      return BigDecimal.valueOf(chance.whole(from, to), digits).toPlainString();
    }

    private void split(Rule.Split split, List<Map<String, String>> rows) {
      if (!Parts.isPossible(split.total(), split.least(), rows.size())) {
        problem(split.total() + " 不能分成 " + rows.size() + " 份，每份不少于 " + split.least());
        return;
      }
      var sizes = rows.stream().map(row -> weights.of(row, chance)).toList();
      var parts = Parts.of(split.total(), split.digits(), split.least(), sizes);
      for (int i = 0; i < parts.size(); i++) {
        set(rows.get(i), parts.get(i).toPlainString());
      }
    }

    private void shift(Map<String, String> row, Rule.Shifted shifted) {
      var text = row.get(shifted.field());
      if (text == null) {
        return;
      }
      var base = FieldTexts.day(text);
      long days = chance.whole(shifted.days().least(), shifted.days().most());
      var day = shifted.backwards() ? base.minusDays(days) : base.plusDays(days);
      var bound = shifted.bound();
      if (bound != null) {
        if (shifted.backwards() ? base.isBefore(bound) : base.isAfter(bound)) {
          problem(shifted.field() + " 是 " + base + "，已经过了界限 " + bound);
        }
        boolean beyond = shifted.backwards() ? day.isBefore(bound) : day.isAfter(bound);
        day = beyond ? bound : day;
      }
      set(row, day.toString());
    }

    private void refer(Rule.Reference reference, List<Map<String, String>> rows) {
      var keys = RowFrame.keys(made, reference.ledger(), reference.where());
      if (keys.isEmpty()) {
        problem("台账 " + reference.ledger() + " 没有可引用的行");
        return;
      }
      for (var row : rows) {
        set(row, reference.inTurn() ? inTurn(reference, keys) : chance.pick(keys));
      }
    }

    private String creditCode() {
      long number = chance.whole(0, CreditCodes.NUMBERS - 1);
      while (!creditCodes.add(number)) {
        number = (number + 1) % CreditCodes.NUMBERS;
      }
      return CreditCodes.numbered((int) number);
    }

    private void copy(Map<String, String> row, String other) {
      var text = row.get(other);
      if (text != null) {
        set(row, text);
      }
    }
  }
}
