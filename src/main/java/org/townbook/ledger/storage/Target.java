package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerTable;

/** A ledger's table under its own name, for statements that make it or write to it. */
record Target(LedgerDefinition ledger) {

  static Target of(LedgerDefinition ledger) {
    return new Target(ledger);
  }

  Table<Record> table() {
    return DSL.table(name(LedgerTable.SCHEMA, ledger.key()));
  }

  /** The table's name as a text that PostgreSQL casts to {@code regclass}. */
  Field<String> regclass() {
    return DSL.inline("\"" + LedgerTable.SCHEMA + "\".\"" + ledger.key() + "\"");
  }

  /** A column by its bare name, as lists of columns want it. */
  Field<?> column(String name) {
    return field(name(name), ColumnTypes.of(ledger, name));
  }

  Field<?> qualified(String name) {
    return field(name(LedgerTable.SCHEMA, ledger.key(), name), ColumnTypes.of(ledger, name));
  }

  /** What makes a revision the book's word now, with bare names. */
  Condition current() {
    return field(name("superseded_at"), ColumnTypes.MOMENT)
        .isNull()
        .and(not(field(name("withdrawn"), ColumnTypes.FLAG)));
  }
}
