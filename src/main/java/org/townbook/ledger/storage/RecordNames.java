package org.townbook.ledger.storage;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerTable;

/** Tells what records are called that others refer to by key. */
public final class RecordNames {
  private static final String NAME = "name";

  private final DSLContext database;

  public RecordNames(DSLContext database) {
    this.database = database;
  }

  /** Names by key; nothing for a ledger without names, or for a key that nothing has. */
  public Map<String, String> of(LedgerDefinition ledger, Collection<String> keys) {
    var key = ledger.referenceKey();
    if (keys.isEmpty() || key.isEmpty() || ledger.findField(NAME).isEmpty()) {
      return Map.of();
    }
    var table = LedgerTable.of(ledger);
    Field<String> pointed = table.column(key.get().name()).cast(String.class);
    Field<String> name = table.column(NAME).cast(String.class);
    return database
        .select(pointed, name)
        .from(table.table())
        .where(table.current())
        .and(pointed.in(keys))
        .and(name.isNotNull())
        .fetchMap(pointed, name);
  }
}
