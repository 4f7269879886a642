package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.townbook.ledger.LedgerRecord;

/**
 * Adds revisions and reads them back. A record is never updated or deleted: a correction or a
 * withdrawal closes the last revision once and adds the next.
 */
public final class RecordStore {
  private final DSLContext database;
  private final JdbcTemplate jdbc;

  public RecordStore(DSLContext database, JdbcTemplate jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /**
   * Adds a revision and notes the months it touches.
   *
   * @return false, with nothing written, if another record that stands has the same natural key
   */
  public boolean insert(LedgerPlan plan, Revision revision) {
    var months = plan.months(revision.values());
    return jdbc.update(
            plan.insert(), statement -> InsertStatement.bind(statement, revision, months))
        == 1;
  }

  /** Closes the last revision of a record: another follows it. */
  public void close(LedgerPlan plan, LedgerRecord last, Instant at) {
    var target = Target.of(plan.ledger());
    int closed =
        database
            .update(target.table())
            .set(field(name("superseded_at"), ColumnTypes.MOMENT), at)
            .where(field(name("id"), ColumnTypes.ID).eq(last.id()))
            .and(field(name("revision"), ColumnTypes.COUNT).eq(last.revision()))
            .execute();
    if (closed != 1) {
      throw new IllegalStateException("closed " + closed + " revisions of " + last.id());
    }
  }

  /** Notes that a revision left the book, as {@link #insert} notes that one came. */
  public void noteLeft(LedgerPlan plan, LedgerRecord left, Months months) {
    jdbc.update(
        """
        insert into ledger_change
          (ledger, place, first_month, last_month, record, revision, weight)
        values (?, ?, ?, ?, ?, ?, -1)
        """,
        plan.ledger().key(),
        left.place(),
        months.first(),
        months.last(),
        left.id(),
        left.revision());
  }

  /** The last revision of a record, even where it withdraws the record. */
  public Optional<LedgerRecord> findLast(LedgerPlan plan, UUID id) {
    var table = plan.table();
    return database
        .select(table.columns())
        .from(table.table())
        .where(table.id().eq(id))
        .and(field(name(table.alias(), "superseded_at")).isNull())
        .fetchOptional(table::read);
  }

  /**
   * The same, and nobody else corrects or withdraws it until the transaction ends. The first
   * revision stands for the record: it is always there, while whoever waits for the last one may
   * find it is the last no more.
   */
  public Optional<LedgerRecord> lockLast(LedgerPlan plan, UUID id) {
    var table = plan.table();
    database
        .selectOne()
        .from(table.table())
        .where(table.id().eq(id))
        .and(field(name(table.alias(), "revision"), ColumnTypes.COUNT).eq(1))
        .forNoKeyUpdate()
        .fetch();
    return findLast(plan, id);
  }

  /** Every revision of a record, the first one first. */
  public List<LedgerRecord> history(LedgerPlan plan, UUID id) {
    var table = plan.table();
    return database
        .select(table.columns())
        .from(table.table())
        .where(table.id().eq(id))
        .orderBy(field(name(table.alias(), "revision")))
        .fetch(table::read);
  }

  /** The record that stands and has the natural key of a row. */
  public Optional<LedgerRecord> findByKey(LedgerPlan plan, @Nullable Object[] values) {
    var table = plan.table();
    return database
        .select(table.columns())
        .from(table.table())
        .where(table.current())
        .and(sameKey(plan, values))
        .fetchOptional(table::read);
  }

  private static Condition sameKey(LedgerPlan plan, @Nullable Object[] values) {
    var same = DSL.noCondition();
    for (int at : plan.keys()) {
      same = same.and(equal(plan.table().column(plan.reader().nameAt(at)), values[at]));
    }
    return same;
  }

  private static <T> Condition equal(Field<T> column, @Nullable Object value) {
    return column.eq(val(value, column.getDataType()));
  }
}
