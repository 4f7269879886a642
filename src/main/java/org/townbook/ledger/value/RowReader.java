package org.townbook.ledger.value;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.Expectation.Every;
import org.townbook.catalog.LedgerDefinition.Rule;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Values;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.Violation;
import org.townbook.shared.NearNames;

/** Reads and checks the rows of one ledger, all problems of a row at once. */
public final class RowReader {
  /** Characters of a text field whose definition does not say how many. */
  public static final int TEXT_LENGTH_DEFAULT = 200;

  public static final String PLACE = "place";
  public static final String PLACE_TITLE = "地方";

  private final LedgerDefinition ledger;
  private final List<FieldDefinition> fields;
  private final FieldReader[] readers;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<CheckedRule> rules = new ArrayList<>();
  private final int datePosition;
  private final boolean isMonthly;
  private final Clock clock;

  private record CheckedRule(Rule rule, List<String> about) {}

  /**
   * @param clock says which months have begun: a ledger that is due every month reports nothing of
   *     later ones
   */
  public RowReader(LedgerDefinition ledger, Catalog catalog, Clock clock) {
    this.ledger = ledger;
    this.fields = ledger.fields();
    this.readers = fields.stream().map(f -> FieldReader.of(f, catalog)).toArray(FieldReader[]::new);
    positions.put(PLACE, 0);
    for (int i = 0; i < fields.size(); i++) {
      positions.put(fields.get(i).name(), i + 1);
    }
    this.datePosition = position(ledger.date());
    this.isMonthly = ledger.expects() != null && ledger.expects().every() == Every.MONTH;
    this.clock = clock;
    ledger.rules().forEach(r -> rules.add(new CheckedRule(r, namesIn(r.must()))));
  }

  private static List<String> namesIn(Expression expression) {
    var names = new LinkedHashSet<String>();
    collect(expression, names);
    return List.copyOf(names);
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Field field) {
      names.add(field.name());
    }
    expression.parts().forEach(part -> collect(part, names));
  }

  /** How many texts a row has: its place and its fields. */
  public int width() {
    return fields.size() + 1;
  }

  /** Where a field stands in a row; {@code place} stands first. */
  public int position(String field) {
    var found = positions.get(field);
    if (found == null) {
      throw new IllegalArgumentException("ledger " + ledger.key() + " has no field " + field);
    }
    return found;
  }

  public String nameAt(int position) {
    return position == 0 ? PLACE : fields.get(position - 1).name();
  }

  public String titleAt(int position) {
    return position == 0 ? PLACE_TITLE : fields.get(position - 1).title().chinese();
  }

  /**
   * Puts named texts in the row's order.
   *
   * @return a problem for each name the ledger does not have
   */
  public List<FieldProblem> arrange(Map<String, String> named, @Nullable String[] row) {
    var problems = new ArrayList<FieldProblem>();
    named.forEach((name, text) -> {
      var at = positions.get(name);
      if (at == null) {
        problems.add(unknownField(name));
      } else {
        row[at] = text;
      }
    });
    return problems;
  }

  private FieldProblem unknownField(String name) {
    var near = NearNames.of(name, positions.keySet());
    return new FieldProblem(
        name,
        name,
        Violation.COLUMN,
        ledger.title().chinese()
            + "没有这个字段"
            + (near.isEmpty() ? "。" : "；是不是 " + String.join("、", near) + "？"));
  }

  /** Reads a row from its texts, as {@link #position} orders them. */
  public ReadRow read(@Nullable String[] texts, PlaceDirectory places) {
    var values = new @Nullable Object[width()];
    var problems = new ArrayList<FieldProblem>(0);
    for (int i = 1; i < values.length; i++) {
      values[i] = value(i, texts[i], places, problems);
    }
    return finished(values, texts[0], places, problems);
  }

  /** Reads only the texts that are given anew and keeps the other values; "" clears a field. */
  public ReadRow change(@Nullable Object[] old, @Nullable String[] changes, PlaceDirectory places) {
    var values = old.clone();
    var problems = new ArrayList<FieldProblem>(0);
    for (int i = 1; i < values.length; i++) {
      if (changes[i] != null) {
        values[i] = value(i, changes[i], places, problems);
      }
    }
    var place = changes[0] == null ? (String) values[0] : changes[0];
    return finished(values, place, places, problems);
  }

  private ReadRow finished(
      @Nullable Object[] values,
      @Nullable String writtenPlace,
      PlaceDirectory places,
      List<FieldProblem> problems) {
    var day = (LocalDate) values[datePosition];
    var place = writtenPlace == null ? "" : CellText.strip(writtenPlace);
    switch (places.ofRow(place.isEmpty() ? null : place, ledger.enteredAt(), day)) {
      case Reading.Value(var code) -> values[0] = code;
      case Reading.Fault fault -> problems.add(problem(0, fault));
    }
    if (isMonthly && day != null && day.isAfter(LocalDate.now(clock))) {
      var early = written(day) + "还没有到；这本台账按月报送已发生的事，请核对。";
      problems.add(problem(datePosition, new Reading.Fault(Violation.DATE, early)));
    }
    checkRules(values, problems);
    return new ReadRow(values, problems);
  }

  private static String written(LocalDate day) {
    return "%d年%d月".formatted(day.getYear(), day.getMonthValue());
  }

  /** Reads one field's text by itself, as a filter wants it. */
  public Reading read(String field, String text, PlaceDirectory places) {
    int at = position(field);
    return at == 0 ? places.anywhere(text) : readers[at - 1].read(CellText.strip(text), places);
  }

  private @Nullable Object value(
      int at, @Nullable String written, PlaceDirectory places, List<FieldProblem> problems) {
    var text = written == null ? "" : CellText.strip(written);
    var field = fields.get(at - 1);
    if (text.isEmpty()) {
      if (field.required()) {
        problems.add(problem(at, Reading.fault(Violation.REQUIRED, "必填，这里是空的。")));
      }
      return null;
    }
    return switch (readers[at - 1].read(text, places)) {
      case Reading.Value(var value) -> value;
      case Reading.Fault fault -> {
        problems.add(problem(at, fault));
        yield null;
      }
    };
  }

  private FieldProblem problem(int at, Reading.Fault fault) {
    return new FieldProblem(nameAt(at), titleAt(at), fault.violation(), fault.message());
  }

  /** A rule is not asked about fields that already have a problem of their own. */
  private void checkRules(@Nullable Object[] values, List<FieldProblem> problems) {
    if (rules.isEmpty()) {
      return;
    }
    var broken = problems.stream().map(FieldProblem::field).toList();
    var record = Values.of(name -> values[position(name)]);
    for (var checked : rules) {
      if (checked.about().stream().noneMatch(broken::contains)
          && !Evaluation.holds(checked.rule().must(), record)) {
        var first = checked.about().isEmpty() ? PLACE : checked.about().getFirst();
        problems.add(
            new FieldProblem(
                first,
                titleAt(position(first)),
                Violation.RULE,
                checked.rule().says() + "。",
                checked.about()));
      }
    }
  }
}
