package org.townbook.sample;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.Origin;
import org.townbook.sample.Group.Axis;
import org.townbook.sample.Group.Rows;

/** How the rows of one ledger are made. */
record Recipe(LedgerDefinition ledger, List<Group> groups, Origin origin) {

  Recipe {
    groups = List.copyOf(groups);
  }

  /** The other ledgers whose rows must be there first. */
  Set<String> needs() {
    var needed = new LinkedHashSet<String>();
    for (var group : groups) {
      group.fields().keySet().forEach(field -> addTarget(field, needed));
      group.fields().values().forEach(drawn -> add(drawn.rule().refersTo(), needed));
      switch (group.rows()) {
        case Rows.Counted _ -> {}
        case Rows.Listed(var rows) ->
            rows.forEach(row -> row.keySet().forEach(field -> addTarget(field, needed)));
        case Rows.Each(var by, _) -> {
          by.keySet().forEach(field -> addTarget(field, needed));
          by.values()
              .forEach(axis -> add(axis instanceof Axis.KeysOf(var key) ? key : null, needed));
        }
      }
    }
    needed.remove(ledger.key());
    return needed;
  }

  private void addTarget(String field, Set<String> needed) {
    ledger
        .findField(field)
        .filter(f -> f.type() == FieldType.REFERENCE)
        .ifPresent(f -> add(f.of(), needed));
  }

  private static void add(@Nullable String key, Set<String> needed) {
    if (key != null) {
      needed.add(key);
    }
  }
}
