package org.townbook.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Values;
import org.townbook.sample.Group.Axis;
import org.townbook.sample.Group.Rows;

/** What a group's rows hold before any rule is asked: nothing, what is listed, or combinations. */
record RowFrame(Map<String, LedgerRows> made) {

  List<Map<String, String>> rows(Group group) {
    var rows = new ArrayList<Map<String, String>>();
    switch (group.rows()) {
      case Rows.Counted(int number) -> {
        for (int i = 0; i < number; i++) {
          rows.add(new HashMap<>());
        }
      }
      case Rows.Listed(var listed) -> listed.forEach(row -> rows.add(new HashMap<>(row)));
      case Rows.Each each -> {
        rows.add(new HashMap<>());
        each.by().keySet().forEach(field -> multiply(rows, field, values(each, field)));
      }
    }
    return rows;
  }

  private static void multiply(List<Map<String, String>> rows, String field, List<String> values) {
    var before = List.copyOf(rows);
    rows.clear();
    for (var row : before) {
      for (var value : values) {
        var next = new HashMap<>(row);
        next.put(field, value);
        rows.add(next);
      }
    }
  }

  private List<String> values(Rows.Each each, String field) {
    return switch (each.by().get(field)) {
      case null -> List.of();
      case Axis.Values(var texts, _) -> texts;
      case Axis.KeysOf(var ledger) -> {
        var keep = each.keep();
        yield keep != null && keep.field().equals(field)
            ? keys(made, ledger, keep.condition())
            : keys(made, ledger, null);
      }
    };
  }

  /** The keys of a ledger's rows for which the condition holds. */
  static List<String> keys(
      Map<String, LedgerRows> made, String ledger, @Nullable Expression where) {
    var rows = made.get(ledger);
    if (rows == null) {
      return List.of();
    }
    var key = rows.ledger().naturalKey().getFirst();
    return rows.rows().stream()
        .filter(row -> where == null || holds(where, rows.ledger(), row))
        .map(row -> row.getOrDefault(key, ""))
        .toList();
  }

  private static boolean holds(
      Expression condition, LedgerDefinition ledger, Map<String, String> row) {
    return Evaluation.holds(
        condition,
        Values.of(name ->
            ledger
                .findField(name)
                .map(field -> FieldTexts.typed(field, row.get(name)))
                .orElse(row.get(name))));
  }
}
