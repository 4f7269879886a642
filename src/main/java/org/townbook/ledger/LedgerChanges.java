package org.townbook.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What writers noted that they touched, for one of those who keep something counted from records.
 * Each reader has a place of its own in every ledger: the snapshot up to which it has brought what
 * it keeps. Changes stay until every reader has passed them. A reader whose place says nothing,
 * since it is new, was gone for too long, or came with a dump from another cluster, counts
 * everything.
 *
 * @param reader its name, among all readers
 */
public record LedgerChanges(DSLContext database, String reader) {

  /** A reader with more changes of a ledger before it is taken for gone and loses its place. */
  static final int KEPT = 10_000;

  private static final String HERE = "(select system_identifier from pg_control_system())";

  /** Of a change and a reader's place; nothing was seen from a place that says nothing. */
  private static final String UNSEEN =
      """
      change.ledger = place.ledger and change.cluster = place.cluster
      and (place.seen is null or (change.xid >= pg_snapshot_xmin(place.seen)
        and not pg_visible_in_snapshot(change.xid, place.seen)))
      """;

  /**
   * A change: of some months of a place, by the dates of what was written.
   *
   * @param revision what came or left; null where the writer noted only where it wrote
   */
  public record Change(
      String place, LocalDate first, LocalDate last, @Nullable ChangedRevision revision) {}

  /**
   * A revision that came into the book or left it.
   *
   * @param weight 1 if it came, -1 if it left
   */
  public record ChangedRevision(UUID record, int revision, int weight) {}

  /** The ledgers in which nothing lies before the reader: a query of one column {@code ledger}. */
  public ResultQuery<Record> upToDate() {
    return DSL.resultQuery(
        "select place.ledger from ledger_reader place where place.reader = {0}"
            + " and place.seen is not null and place.cluster = "
            + HERE
            + " and not exists (select from ledger_change change where "
            + UNSEEN
            + ")",
        DSL.val(reader));
  }

  /**
   * Makes sure that the reader has a place in some ledgers, so that no change is forgotten from now
   * on. To be committed before the snapshot is taken in which a reader counts.
   */
  public void begin(Set<String> ledgers) {
    database.execute(
        """
        insert into ledger_reader as place (reader, ledger) select ?, * from unnest(?)
        on conflict (reader, ledger) do update set cluster = excluded.cluster, seen = null
          where place.cluster <> excluded.cluster
        """,
        reader,
        ledgers.toArray(String[]::new));
  }

  /**
   * The changes of a ledger that lie before the reader.
   *
   * @param most more than these are not handed out
   * @return empty if the reader has to count everything
   */
  public Optional<List<Change>> unseen(String ledger, int most) {
    boolean saysSomething =
        !database
            .fetch(
                """
                select from ledger_reader
                where reader = ? and ledger = ? and seen is not null and cluster = %s
                """
                    .formatted(HERE),
                reader,
                ledger)
            .isEmpty();
    return saysSomething ? Optional.of(changes(ledger, most)) : Optional.empty();
  }

  private List<Change> changes(String ledger, int most) {
    return database
        .fetch(
            """
            select change.place, first_month, last_month, record, revision, weight
            from ledger_reader place join ledger_change change on %s
            where place.reader = ? and place.ledger = ? limit ?
            """
                .formatted(UNSEEN),
            reader,
            ledger,
            most)
        .map(LedgerChanges::change);
  }

  private static Change change(Record row) {
    var record = row.get("record", UUID.class);
    return new Change(
        row.get("place", String.class),
        row.get("first_month", LocalDate.class),
        row.get("last_month", LocalDate.class),
        record == null
            ? null
            : new ChangedRevision(
                record, row.get("revision", Integer.class), row.get("weight", Integer.class)));
  }

  /** Moves the reader past all that the running transaction, a repeatable-read one, can see. */
  public void pass(String ledger) {
    database.execute(
        "update ledger_reader set seen = pg_current_snapshot() where reader = ? and ledger = ?",
        reader,
        ledger);
  }

  /**
   * Forgets changes of some ledgers that no reader needs any more, changes of ledgers that nobody
   * reads, and readers that are gone. To be called outside of the transaction that passed them,
   * since readers in other programs forget the same.
   */
  public void prune(Set<String> ledgers) {
    var passed = ledgers.toArray(String[]::new);
    database.execute(
        """
        delete from ledger_reader place where ledger = any(?) and (cluster <> %s
          or (select count(*) from (select from ledger_change change where %s limit ?) unseen) > ?)
        """
            .formatted(HERE, UNSEEN),
        passed,
        KEPT + 1,
        KEPT);
    database.execute(
        """
        delete from ledger_change change
        where (ledger = any(?) or ledger not in (select ledger from ledger_reader))
          and not exists (select from ledger_reader place where %s)
        """
            .formatted(UNSEEN),
        (Object) passed);
  }
}
