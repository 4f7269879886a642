package org.townbook.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.storage.ColumnTypes;

/**
 * The table of a ledger under an alias, for composing statements that read it. A row is a revision;
 * {@link #current()} and {@link #asOf} say which revisions are the book's word.
 */
public record LedgerTable(LedgerDefinition ledger, String alias) {

  /** The schema that holds one table per ledger. */
  public static final String SCHEMA = "book";

  /** The ledger's table, called {@code r}. */
  public static LedgerTable of(LedgerDefinition ledger) {
    return new LedgerTable(ledger, "r");
  }

  public LedgerTable as(String otherAlias) {
    return new LedgerTable(ledger, otherAlias);
  }

  public Table<Record> table() {
    return DSL.table(name(SCHEMA, ledger.key())).as(name(alias));
  }

  /**
   * A column: a field of the ledger, {@code place}, or another of the names every row has.
   *
   * @throws IllegalArgumentException if the ledger has no such field
   */
  @SuppressWarnings("unchecked") // whatever its type, its values are objects
  public Field<Object> column(String fieldName) {
    return (Field<Object>) of(fieldName, ColumnTypes.of(ledger, fieldName));
  }

  /** A column that holds days; a month is its first day. */
  public Field<LocalDate> day(String fieldName) {
    if (!ledger.field(fieldName).type().isDate()) {
      throw new IllegalArgumentException(ledger.key() + "." + fieldName + " is no date");
    }
    return of(fieldName, ColumnTypes.DAY);
  }

  /** The date of a row. */
  public Field<LocalDate> date() {
    return day(ledger.date());
  }

  public Field<UUID> id() {
    return of("id", ColumnTypes.ID);
  }

  public Field<String> place() {
    return of("place", ColumnTypes.PLACE);
  }

  /** The revisions that are the book's word now. */
  public Condition current() {
    return of("superseded_at", ColumnTypes.MOMENT)
        .isNull()
        .and(not(of("withdrawn", ColumnTypes.FLAG)));
  }

  /** The revisions that were the book's word at a moment. */
  public Condition asOf(Instant moment) {
    var superseded = of("superseded_at", ColumnTypes.MOMENT);
    return of("recorded_at", ColumnTypes.MOMENT)
        .le(moment)
        .and(superseded.isNull().or(superseded.gt(moment)))
        .and(not(of("withdrawn", ColumnTypes.FLAG)));
  }

  /** Every column {@link #read} wants, in its order. */
  public List<Field<?>> columns() {
    var columns = new ArrayList<Field<?>>();
    ColumnTypes.SYSTEM.forEach((name, type) -> columns.add(of(name, type)));
    ledger.fields().forEach(f -> columns.add(column(f.name())));
    return columns;
  }

  /** The record of a row that was selected with {@link #columns}. */
  public LedgerRecord read(Record row) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : ledger.fields()) {
      var value = row.get(column(field.name()));
      if (value != null) {
        values.put(field.name(), ColumnTypes.plain(value));
      }
    }
    return new LedgerRecord(
        row.get(id()),
        row.get(of("revision", ColumnTypes.COUNT)),
        ledger.key(),
        row.get(place()),
        values,
        row.get(of("recorded_at", ColumnTypes.MOMENT)),
        row.get(of("recorded_by", ColumnTypes.WORDS)),
        row.get(of("superseded_at", ColumnTypes.MOMENT)),
        row.get(of("withdrawn", ColumnTypes.FLAG)),
        row.get(of("reason", ColumnTypes.WORDS)),
        row.get(of("batch", ColumnTypes.ID)));
  }

  private <T> Field<T> of(String column, DataType<T> type) {
    return field(name(alias, column), type);
  }
}
