package org.townbook.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.sample.Group.Placing;
import org.townbook.shared.Period;

/**
 * Makes the rows of one recipe, group by group: first what is given, then the place, then one field
 * after the other. Each field of a group has a chance of its own, so that changing one rule leaves
 * the other fields as they were.
 */
final class RowMaker {
  private static final String PLACE = "place";
  private static final int REDRAWS = 60;

  private final LedgerDefinition ledger;
  private final Recipe recipe;
  private final RowFrame frame;
  private final Columns columns;
  private final Set<String> keys = new HashSet<>();
  private final List<CatalogProblem> problems;

  RowMaker(Recipe recipe, Map<String, LedgerRows> made, List<CatalogProblem> problems) {
    this.ledger = recipe.ledger();
    this.recipe = recipe;
    this.frame = new RowFrame(made);
    this.columns = new Columns(ledger, made, problems);
    this.problems = problems;
  }

  LedgerRows make() {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < recipe.groups().size(); i++) {
      rows.addAll(make(recipe.groups().get(i), String.valueOf(i)));
    }
    return new LedgerRows(ledger, rows.stream().map(this::inOrderOfFields).toList());
  }

  private List<Map<String, String>> make(Group group, String number) {
    var rows = frame.rows(group);
    place(rows, group.placing(), chance(number, PLACE));
    for (var name : beforeTheDate(group)) {
      draw(name, group, rows, number);
    }
    if (group.within() != null) {
      date(rows, group.within(), chance(number, ledger.date()));
    }
    for (var name : group.fields().keySet()) {
      draw(name, group, rows, number);
    }
    refuseSameFacts(rows, group);
    return rows;
  }

  private Chance chance(String group, String field) {
    return Chance.seededBy(ledger.key(), group, field);
  }

  private static void place(List<Map<String, String>> rows, Placing placing, Chance chance) {
    for (int i = 0; i < rows.size(); i++) {
      switch (placing) {
        case Placing.Drawn(var codes) -> rows.get(i).putIfAbsent(PLACE, chance.pick(codes));
        case Placing.InTurn(var codes) ->
            rows.get(i).putIfAbsent(PLACE, codes.get(i % codes.size()));
      }
    }
  }

  /** Fields of the natural key that do not hang on the date: known, they help to keep it apart. */
  private List<String> beforeTheDate(Group group) {
    return group.fields().entrySet().stream()
        .filter(e -> ledger.naturalKey().contains(e.getKey()))
        .filter(e -> e.getValue().rule().follows() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void draw(String name, Group group, List<Map<String, String>> rows, String number) {
    var drawn = group.fields().get(name);
    var open = rows.stream().filter(row -> !row.containsKey(name)).toList();
    if (drawn != null && !open.isEmpty()) {
      var weights = new Weights(ledger.key(), name, group.rows());
      columns.fill(ledger.field(name), drawn, open, chance(number, name), weights);
    }
  }

  /** Draws the date anew where the row would be the same fact as another. */
  private void date(List<Map<String, String>> rows, Period period, Chance chance) {
    var date = ledger.dateField();
    var days = Days.of(period, chance);
    boolean inKey = ledger.naturalKey().contains(date.name());
    var taken = new HashSet<>(keys);
    for (var row : rows) {
      if (row.containsKey(date.name())) {
        continue;
      }
      for (int i = 0; i < REDRAWS; i++) {
        row.put(date.name(), Days.text(date, days.draw(chance)));
        if (!inKey || taken.add(key(row))) {
          break;
        }
      }
    }
  }

  private void refuseSameFacts(List<Map<String, String>> rows, Group group) {
    for (var row : rows) {
      if (!keys.add(key(row))) {
        problems.add(new CatalogProblem(group.origin(), "两行是同一件事：" + key(row)));
      }
    }
  }

  private String key(Map<String, String> row) {
    var key = new ArrayList<String>();
    ledger.naturalKey().forEach(name -> key.add(name + "=" + row.get(name)));
    return String.join(" ", key);
  }

  private Map<String, String> inOrderOfFields(Map<String, String> row) {
    var ordered = new LinkedHashMap<String, String>();
    ordered.put(PLACE, row.getOrDefault(PLACE, ""));
    for (var field : ledger.fields()) {
      var text = row.get(field.name());
      if (text != null && !text.isEmpty()) {
        ordered.put(field.name(), text);
      }
    }
    return ordered;
  }
}
