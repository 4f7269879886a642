package org.townbook.ledger.storage;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;

/**
 * The indexes of a ledger's table over the revisions that stand. A name carries a mark of the
 * columns, so that an index over other columns is another index; the dollar sign keeps it apart
 * from every ledger's name.
 */
final class LedgerIndexes {
  private static final int MARK_MASK = 0xFFFFFF;

  private LedgerIndexes() {}

  /** An index to be. */
  record Index(LedgerDefinition ledger, String kind, boolean isUnique, List<String> columns) {

    String name() {
      return prefix(ledger, kind) + "%06x".formatted(columns.hashCode() & MARK_MASK);
    }

    Query create(DSLContext database) {
      var target = Target.of(ledger);
      var fields = columns.stream().<Field<?>>map(target::column).toList();
      var create =
          isUnique
              ? database.createUniqueIndex(DSL.name(name()))
              : database.createIndex(DSL.name(name()));
      return create.on(target.table(), fields).where(target.current());
    }
  }

  static List<Index> of(LedgerDefinition ledger) {
    var indexes = new ArrayList<Index>();
    indexes.add(key(ledger));
    indexes.add(new Index(ledger, "date", false, List.of("place", ledger.date())));
    // records are shown in this order, a page at a time
    indexes.add(new Index(ledger, "page", false, List.of(ledger.date(), "id")));
    ledger.fields().stream()
        .filter(f -> f.type() == FieldType.REFERENCE)
        .forEach(f -> indexes.add(new Index(ledger, "ref", false, List.of(f.name()))));
    return indexes;
  }

  /** The natural key: two rows that stand may not be the same fact. */
  static Index key(LedgerDefinition ledger) {
    return new Index(ledger, "key", true, ledger.naturalKey());
  }

  static boolean isOurs(LedgerDefinition ledger, String name) {
    return name.startsWith(prefix(ledger, "key"))
        || name.startsWith(prefix(ledger, "date"))
        || name.startsWith(prefix(ledger, "page"))
        || name.startsWith(prefix(ledger, "ref"));
  }

  private static String prefix(LedgerDefinition ledger, String kind) {
    return ledger.key() + "$" + kind + "$";
  }
}
