package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;

/**
 * A table of the transaction's own that holds the rows of an import until all are known to be
 * right.
 */
public final class Staging {
  /** No field can bear this name. */
  static final String POSITION = "row$position";

  private static final AtomicLong COUNT = new AtomicLong();

  private final DSLContext database;
  private final LedgerPlan plan;
  private final String name;

  /** Must be made and used in one transaction; it is gone when that ends. */
  public Staging(DSLContext database, LedgerPlan plan) {
    this.database = database;
    this.plan = plan;
    this.name = "staging_" + COUNT.incrementAndGet();
    var columns = new ArrayList<Field<?>>();
    columns.add(field(name(POSITION), SQLDataType.BIGINT));
    columns.add(field(name("id"), ColumnTypes.ID));
    names().forEach(n -> columns.add(Target.of(plan.ledger()).column(n)));
    database.createTemporaryTable(table()).columns(columns).onCommitDrop().execute();
  }

  DSLContext database() {
    return database;
  }

  LedgerPlan plan() {
    return plan;
  }

  Table<Record> table() {
    return DSL.table(name(name));
  }

  /** Where the row stands in its source. */
  Field<Long> position() {
    return field(name(name, POSITION), SQLDataType.BIGINT);
  }

  Field<?> column(String column) {
    return field(name(name, column), ColumnTypes.of(plan.ledger(), column));
  }

  /** The place and the fields: what a row holds, in its order. */
  List<String> names() {
    var names = new ArrayList<String>();
    names.add("place");
    plan.ledger().fields().forEach(f -> names.add(f.name()));
    return names;
  }

  /** Starts taking rows; nothing else may be asked of the connection until they end. */
  public CopyRows open(Connection connection) throws SQLException {
    var columns = new ArrayList<Field<?>>();
    columns.add(field(name(POSITION)));
    columns.add(field(name("id")));
    names().forEach(n -> columns.add(field(name(n))));
    var copy = database.render(DSL.sql("copy {0} ({1}) from stdin", name(name), DSL.list(columns)));
    return new CopyRows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy));
  }
}
