package org.townbook.figure;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.ledger.LedgerChanges.ChangedRevision;
import org.townbook.ledger.LedgerTable;

/**
 * A ledger's rows, each with what tells the cell of a group it lies in.
 *
 * @param days how days are turned into months
 */
record CellRows(LedgerTable table, CellGroup group, CellDays days) {
  static final Field<LocalDate> MONTH = field(name("r", "cell month"), SQLDataType.LOCALDATE);
  static final Field<Integer> WEIGHT = field(name("r", "weight"), SQLDataType.INTEGER);

  /** A condition for the rows of the book that stand and have a month. */
  Condition standing() {
    return table.current().and(day().isNotNull());
  }

  Field<LocalDate> day() {
    return table.day(group.dated());
  }

  /** The rows that fulfil a condition, with some more columns. */
  Table<?> rows(Condition scope, List<Field<?>> more) {
    return with(table.table(), scope, more);
  }

  /** Some revisions that came into the book or left it, each with its weight. */
  Table<?> weighted(List<ChangedRevision> changes) {
    var revisions =
        DSL.table(
                """
                (select it.*, change.weight from {0} it
                  join unnest({1}, {2}, {3}) as change (id, revision, weight)
                    on it.id = change.id and it.revision = change.revision
                  where not it.withdrawn)
                """,
                DSL.table(name(LedgerTable.SCHEMA, table.ledger().key())),
                DSL.val(changes.stream().map(ChangedRevision::record).toArray(UUID[]::new)),
                DSL.val(changes.stream().map(ChangedRevision::revision).toArray(Integer[]::new)),
                DSL.val(changes.stream().map(ChangedRevision::weight).toArray(Integer[]::new)))
            .as(table.alias());
    return with(revisions, day().isNotNull(), List.of());
  }

  private Table<?> with(Table<?> rows, Condition scope, List<Field<?>> more) {
    var cell = new ArrayList<Field<?>>();
    cell.add(days.month(day()).as("cell month"));
    for (var day : group.days()) {
      cell.add(days.standIn(table.day(day)).as("cell " + day));
    }
    cell.addAll(more);
    return select(field("r.*")).select(cell).from(rows).where(scope).asTable(table.alias());
  }

  /** What makes a cell: place, month, and the days that conditions wait for. */
  List<Field<?>> cell() {
    var keys = new ArrayList<Field<?>>(List.of(table.place(), MONTH));
    keys.addAll(cellDays());
    return keys;
  }

  /** The same as it is stored. */
  List<Field<?>> storedCell() {
    return List.of(table.place(), MONTH, array(cellDays(), SQLDataType.LOCALDATE));
  }

  private List<Field<?>> cellDays() {
    return group.days().stream().<Field<?>>map(day -> field(name("r", "cell " + day))).toList();
  }

  static Field<?> array(List<? extends Field<?>> values, DataType<?> of) {
    var type = DSL.keyword(of.getCastTypeName());
    return values.isEmpty()
        ? field("cast('{}' as {0}[])", type)
        : field("cast({0} as {1}[])", DSL.array(values.toArray(Field<?>[]::new)), type);
  }
}
