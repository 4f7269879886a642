package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.LedgerTable;
import org.townbook.ledger.storage.LedgerPlan.Reference;

/**
 * What is asked of all rows of an import at once: which repeat each other, which the book already
 * has, which refer to nothing.
 */
public final class StagingChecks {
  private static final int FETCH_SIZE = 1000;

  private final Staging staging;
  private final DSLContext database;
  private final LedgerTable standing;

  public StagingChecks(Staging staging) {
    this.staging = staging;
    this.database = staging.database();
    this.standing = staging.plan().table();
  }

  /** A row of the import as it was read. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once; compared by nobody
  public record Staged(long position, @Nullable Object[] values) {}

  /** Rows that have the natural key of an earlier row, each with the first such row. */
  public void repeated(BiConsumer<Long, Long> repetitionAndFirst) {
    var key = staging.plan().ledger().naturalKey().stream().<Field<?>>map(staging::column).toList();
    boolean any =
        database.fetchExists(selectOne().from(staging.table()).groupBy(key).having(count().gt(1)));
    if (!any) {
      return;
    }
    var first = min(staging.position()).over(partitionBy(key)).as("first_position");
    var inner = select(staging.position(), first).from(staging.table()).asTable("marked");
    var at = field(name("marked", Staging.POSITION), SQLDataType.BIGINT);
    var firstAt = field(name("marked", "first_position"), SQLDataType.BIGINT);
    each(
        database.select(at, firstAt).from(inner).where(at.gt(firstAt)),
        row -> repetitionAndFirst.accept(row.value1(), row.value2()));
  }

  /**
   * Rows that the book already has.
   *
   * @param sameKey rows whose key it has
   * @param sameContent of these, the rows equal in every given field
   */
  public record Known(long sameKey, long sameContent) {}

  public Known known(Set<Integer> given) {
    return database
        .select(count(), count().filterWhere(sameContent(given)))
        .from(staging.table().join(standing.table()).on(sameKey()))
        .where(standing.current())
        .fetchSingle(row -> new Known(row.value1(), row.value2()));
  }

  /** Whether the ledger has any record that stands, so that there is something to compare. */
  public boolean hasCompany() {
    return database.fetchExists(selectOne().from(standing.table()).where(standing.current()));
  }

  /** Rows that the book has by their key but with other content, each with what stands there. */
  public void conflicting(Set<Integer> given, BiConsumer<Staged, LedgerRecord> rowAndStanding) {
    var columns = new ArrayList<Field<?>>(standing.columns());
    columns.add(staging.position());
    staging.names().forEach(n -> columns.add(staging.column(n).as(alias(n))));
    each(
        database
            .select(columns)
            .from(staging.table().join(standing.table()).on(sameKey()))
            .where(standing.current())
            .and(DSL.not(sameContent(given))),
        row -> rowAndStanding.accept(staged(row), standing.read(row)));
  }

  private Staged staged(Record row) {
    var values =
        staging.names().stream()
            .map(n -> row.get(alias(n)))
            .map(v -> v == null ? null : ColumnTypes.plain(v))
            .toArray();
    return new Staged(row.get(staging.position()), values);
  }

  private static String alias(String column) {
    return "new·" + column;
  }

  private Condition sameKey() {
    return DSL.and(
        staging.plan().ledger().naturalKey().stream()
            .map(n -> equals(staging.column(n), n))
            .toList());
  }

  /** Only what the import speaks of is compared. */
  private Condition sameContent(Set<Integer> given) {
    return DSL.and(given.stream().map(at -> equal(staging.plan().reader().nameAt(at))).toList());
  }

  private <T> Condition equals(Field<T> staged, String column) {
    return staged.eq(standing(column, staged));
  }

  private Condition equal(String column) {
    return same(staging.column(column), column);
  }

  private <T> Condition same(Field<T> staged, String column) {
    return staged.isNotDistinctFrom(standing(column, staged));
  }

  private <T> Field<T> standing(String column, Field<T> like) {
    return field(name(standing.alias(), column), like.getDataType());
  }

  /** Rows whose reference leads to nothing; what is there is locked against withdrawal. */
  public void dangling(Reference reference, BiConsumer<Long, String> rowAndKey) {
    var written = staging.column(reference.field().name()).coerce(ColumnTypes.WORDS);
    var target = LedgerTable.of(reference.to()).as("target");
    var key = words(target.column(reference.key().name()));
    while (locked(target, key, written) < standing(target, key, written)) {
      // somebody corrected one of them meanwhile; the revision that stands now must be locked too
    }
    var known = key.eq(written).and(target.current());
    var missing = written.isNotNull().andNotExists(selectOne().from(target.table()).where(known));
    if (reference.to().equals(staging.plan().ledger())) {
      var own = field(name("own", reference.key().name()));
      missing =
          missing.andNotExists(
              selectOne().from(staging.table().as("own")).where(words(own).eq(written)));
    }
    each(
        database.select(staging.position(), written).from(staging.table()).where(missing),
        row -> rowAndKey.accept(row.value1(), row.value2()));
  }

  private int locked(LedgerTable target, Field<String> key, Field<String> written) {
    var rows = referredTo(target, key, written).forShare();
    return database.selectCount().from(rows.asTable("locked")).fetchSingle().value1();
  }

  private int standing(LedgerTable target, Field<String> key, Field<String> written) {
    return database.fetchCount(referredTo(target, key, written));
  }

  private SelectConditionStep<?> referredTo(
      LedgerTable target, Field<String> key, Field<String> written) {
    return selectOne()
        .from(target.table())
        .where(target.current())
        .and(key.in(select(written).from(staging.table())));
  }

  /** Row by row: there may be as many answers as an import has rows. */
  private static <R extends Record> void each(ResultQuery<R> query, Consumer<R> taker) {
    try (var cursor = query.fetchSize(FETCH_SIZE).fetchLazy()) {
      cursor.forEach(taker);
    }
  }

  private static Field<String> words(Field<?> field) {
    return field.getDataType().equals(ColumnTypes.WORDS)
        ? field.coerce(ColumnTypes.WORDS)
        : field.cast(SQLDataType.CLOB);
  }
}
