package org.townbook.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.catalog.LedgerDefinition;

/** The names of a ledger's typed table, for those who compose SQL on it. */
public record LedgerTable(LedgerDefinition ledger) {
  private static final String SCHEMA = "book";
  private static final String ALIAS = "r";

  public static LedgerTable of(LedgerDefinition ledger) {
    return new LedgerTable(ledger);
  }

  /** The name under which the columns stand in conditions. */
  public String alias() {
    return ALIAS;
  }

  public Table<Record> table() {
    return DSL.table(name(SCHEMA, ledger.key())).as(ALIAS);
  }

  /** A column of any type: a field of the ledger, or one of every row's own. */
  public Field<Object> column(String name) {
    return field(name(ALIAS, name), Object.class);
  }

  public Field<LocalDate> day(String name) {
    return field(name(ALIAS, name), SQLDataType.LOCALDATE);
  }

  public Field<String> place() {
    return field(name(ALIAS, "place"), SQLDataType.CHAR(12));
  }

  /** Rows as the book stands now. */
  public Condition current() {
    return field(name(ALIAS, "superseded_at"), OffsetDateTime.class)
        .isNull()
        .and(not(field(name(ALIAS, "withdrawn"), SQLDataType.BOOLEAN)));
  }

  /** Rows as the book stood at a moment. */
  public Condition asOf(Instant moment) {
    var at = inline(moment.atOffset(ZoneOffset.UTC));
    var recorded = field(name(ALIAS, "recorded_at"), OffsetDateTime.class);
    var superseded = field(name(ALIAS, "superseded_at"), OffsetDateTime.class);
    return recorded
        .le(at)
        .and(superseded.isNull().or(superseded.gt(at)))
        .and(not(field(name(ALIAS, "withdrawn"), SQLDataType.BOOLEAN)));
  }
}
