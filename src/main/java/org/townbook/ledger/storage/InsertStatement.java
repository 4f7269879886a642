package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;

/**
 * One statement, so one trip to the database, that adds a revision and notes which months it
 * touched; does neither if another record has its natural key. Its text is made once per ledger:
 * the driver and the server then keep it prepared.
 */
final class InsertStatement {
  private InsertStatement() {}

  static String of(LedgerDefinition ledger, DSLContext database) {
    var target = Target.of(ledger);
    var columns = columns(ledger).stream().<Field<?>>map(target::column).toList();
    var parameters = columns.stream().<Field<?>>map(c -> val(null, c.getDataType())).toList();
    var key = ledger.naturalKey().stream().<Field<?>>map(target::column).toList();
    var added =
        name("added")
            .as(
                DSL.insertInto(target.table())
                    .columns(columns)
                    .values(parameters)
                    .onConflict(key)
                    .where(target.current())
                    .doNothing()
                    .returning(target.column("id")));
    var note =
        database
            .with(added)
            .insertInto(table(name("ledger_change")))
            .columns(
                List.<Field<?>>of(
                    field(name("ledger")),
                    field(name("place")),
                    field(name("first_month")),
                    field(name("last_month")),
                    field(name("record")),
                    field(name("revision")),
                    field(name("weight"))))
            .select(
                select(
                        DSL.inline(ledger.key()),
                        val(null, ColumnTypes.PLACE),
                        val(null, ColumnTypes.DAY),
                        val(null, ColumnTypes.DAY),
                        field("{0}", name("id")),
                        val(null, ColumnTypes.COUNT),
                        DSL.inline(1))
                    .from(table(name("added"))));
    return database.render(note);
  }

  private static List<String> columns(LedgerDefinition ledger) {
    var columns =
        new ArrayList<>(
            List.of(
                "id", "revision", "recorded_at", "recorded_by", "withdrawn", "reason", "place"));
    ledger.fields().forEach(f -> columns.add(f.name()));
    return columns;
  }

  static void bind(PreparedStatement statement, Revision revision, Months months)
      throws SQLException {
    int at = 1;
    set(statement, at++, revision.id());
    set(statement, at++, (long) revision.number());
    set(statement, at++, revision.at());
    set(statement, at++, revision.by().name());
    set(statement, at++, revision.withdrawn());
    set(statement, at++, revision.reason());
    for (var value : revision.values()) {
      set(statement, at++, value);
    }
    set(statement, at++, revision.values()[0]);
    set(statement, at++, months.first());
    set(statement, at++, months.last());
    set(statement, at, (long) revision.number());
  }

  private static void set(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case String text -> statement.setString(at, text);
      case Long whole -> statement.setLong(at, whole);
      case BigDecimal number -> statement.setBigDecimal(at, number);
      case Boolean flag -> statement.setBoolean(at, flag);
      case LocalDate day -> statement.setObject(at, day);
      case UUID id -> statement.setObject(at, id);
      case Instant moment -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
      default ->
          throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
    }
  }
}
