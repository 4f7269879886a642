package org.townbook.ledger.storage;

import java.time.Instant;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.LedgerRecord;

/** All records of a ledger, one after the other, however many there are. */
public final class RecordStream {
  private static final int FETCH_SIZE = 1000;

  private final DSLContext database;

  public RecordStream(DSLContext database) {
    this.database = database;
  }

  /**
   * Hands over each record that stands, or stood at a moment, the earliest first. Must run in a
   * transaction: outside one the driver would fetch all of them at once.
   */
  public void each(LedgerPlan plan, @Nullable Instant asOf, Consumer<LedgerRecord> taker) {
    var table = plan.table();
    try (var cursor =
        database
            .select(table.columns())
            .from(table.table())
            .where(asOf == null ? table.current() : table.asOf(asOf))
            .orderBy(table.date(), table.id())
            .fetchSize(FETCH_SIZE)
            .fetchLazy()) {
      cursor.forEach(row -> taker.accept(table.read(row)));
    }
  }
}
