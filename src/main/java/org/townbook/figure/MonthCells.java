package org.townbook.figure;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.LedgerTable;

/**
 * What figures need of a ledger, kept by place and month, so that a period's value costs the number
 * of cells and not of records. A change is counted into the cells it touches, nothing else is.
 */
final class MonthCells {
  /** Past this many changes it is cheaper to count everything again. */
  private static final int MANY_CHANGES = 400;

  private final DSLContext database;
  private final LedgerMeasures of;
  private final LedgerTable table;

  MonthCells(DSLContext database, LedgerMeasures of, LedgerTable table) {
    this.database = database;
    this.of = of;
    this.table = table;
  }

  /** A change as its writer noted it: of months of a place, and of one revision if it says so. */
  private record Change(
      String place,
      LocalDate firstMonth,
      LocalDate lastMonth,
      @Nullable UUID record,
      @Nullable Integer revision,
      @Nullable Integer weight) {}

  /** Months of a place. */
  private record Run(String place, LocalDate first, LocalDate last) {}

  /**
   * Brings all cells of the ledger to the transaction's snapshot and forgets the changes it has
   * seen. Must run under the ledger's lock, in a repeatable-read transaction.
   */
  void refresh() {
    if (!builtWithThisSignature()) {
      rebuild();
    } else {
      var changes = changes();
      if (changes.isEmpty()) {
        return;
      }
      if (changes.size() > MANY_CHANGES) {
        rebuild();
      } else if (changes.stream().allMatch(c -> c.record() != null)) {
        add(changes);
      } else {
        recount(changes);
      }
    }
    markBuilt();
  }

  private boolean builtWithThisSignature() {
    return !database
        .fetch(
            "select from figure_cells_built where ledger = ? and signature = ?",
            of.ledger().key(),
            of.signature())
        .isEmpty();
  }

  private List<Change> changes() {
    return database
        .fetch(
            """
            select place, first_month, last_month, record, revision, weight
            from ledger_change change join figure_cells_built built using (ledger)
            where change.ledger = ? and change.xid >= pg_snapshot_xmin(built.seen)
              and not pg_visible_in_snapshot(change.xid, built.seen)
            limit ?
            """,
            of.ledger().key(),
            MANY_CHANGES + 1)
        .map(r ->
            new Change(
                r.get("place", String.class),
                r.get("first_month", LocalDate.class),
                r.get("last_month", LocalDate.class),
                r.get("record", UUID.class),
                r.get("revision", Integer.class),
                r.get("weight", Integer.class)));
  }

  private void rebuild() {
    database.execute("delete from figure_cell where ledger = ?", of.ledger().key());
    database.execute("delete from figure_cell_set where ledger = ?", of.ledger().key());
    for (var group : of.cells().groups()) {
      count(group, List.of());
    }
  }

  /** Adds what each change came to: revisions are never altered, so it can be told afterwards. */
  private void add(List<Change> changes) {
    var revisions = new ArrayList<ChangedRevision>();
    for (var change : changes) {
      if (change.record() != null && change.revision() != null && change.weight() != null) {
        revisions.add(new ChangedRevision(change.record(), change.revision(), change.weight()));
      }
    }
    for (var group : of.cells().groups()) {
      var count = new CellCount(table, group);
      if (group.hasTallies()) {
        insertTallies(group, count.differences(revisions));
      }
      if (group.hasSets()) {
        var runs =
            database
                .fetch(count.touched(revisions))
                .map(r -> run(r.get(0, String.class), r.get(1, LocalDate.class)));
        recountSets(group, runs);
      }
    }
  }

  private static Run run(String place, LocalDate month) {
    return new Run(place, month, month);
  }

  private void recount(List<Change> changes) {
    var runs =
        changes.stream().map(c -> new Run(c.place(), c.firstMonth(), c.lastMonth())).toList();
    for (var group : of.cells().groups()) {
      delete("figure_cell", group, runs);
      delete("figure_cell_set", group, runs);
      count(group, runs);
    }
  }

  private void recountSets(CellGroup group, List<Run> runs) {
    if (!runs.isEmpty()) {
      delete("figure_cell_set", group, runs);
      countSets(group, new CellCount(table, group), scope(group, runs));
    }
  }

  private void delete(String stored, CellGroup group, List<Run> runs) {
    database.execute(
        """
        delete from {0} cell
        using unnest({1}, {2}, {3}) as run (place, first, last)
        where ledger = {4} and cells = {5} and cell.place = cast(run.place as char(12))
          and month between first and last
        """,
        name(stored),
        val(runs.stream().map(Run::place).toArray(String[]::new)),
        val(runs.stream().map(Run::first).toArray(LocalDate[]::new)),
        val(runs.stream().map(Run::last).toArray(LocalDate[]::new)),
        val(of.ledger().key()),
        val(group.name()));
  }

  /** Counts the cells of some runs, or all of the group's. */
  private void count(CellGroup group, List<Run> runs) {
    var count = new CellCount(table, group);
    var scope = scope(group, runs);
    if (group.hasTallies()) {
      insertTallies(group, count.tallies(scope));
    }
    countSets(group, count, scope);
  }

  private void countSets(CellGroup group, CellCount count, Condition scope) {
    for (int i = 0; i < group.parts().size(); i++) {
      var part = group.parts().get(i);
      if (part.counts() == 0) {
        insertSet(group, i, count.set(part, scope));
      }
    }
  }

  private Condition scope(CellGroup group, List<Run> runs) {
    var standing = new CellCount(table, group).standing();
    return runs.isEmpty() ? standing : standing.and(touched(table.day(group.dated()), runs));
  }

  private Condition touched(Field<LocalDate> day, List<Run> runs) {
    var spans = new ArrayList<Condition>();
    for (var run : runs) {
      spans.add(
          table
              .place()
              .eq(inline(run.place()))
              .and(day.ge(inline(run.first())))
              .and(day.lt(inline(run.last().plusMonths(1)))));
    }
    return or(spans);
  }

  private void insertTallies(CellGroup group, Select<Record> tallies) {
    database.execute(
        """
        insert into figure_cell as kept (ledger, cells, place, month, days, counts, sums)
        select {0}, {1}, * from ({2}) as counted
        on conflict (ledger, cells, place, month, days) do update set
          counts = (select array_agg(a + b order by i)
            from unnest(kept.counts, excluded.counts) with ordinality as pair (a, b, i)),
          sums = (select coalesce(array_agg(a + b order by i), '{}')
            from unnest(kept.sums, excluded.sums) with ordinality as pair (a, b, i))
        """,
        inline(of.ledger().key()), inline(group.name()), tallies);
  }

  private void insertSet(CellGroup group, int part, Select<Record> set) {
    database.execute(
        """
        insert into figure_cell_set (ledger, cells, part, place, month, days, members, lasts)
        select {0}, {1}, {2}, * from ({3}) as counted
        """,
        inline(of.ledger().key()), inline(group.name()), inline(part), set);
  }

  private void markBuilt() {
    database.execute(
        """
        insert into figure_cells_built (ledger, signature, seen)
        values (?, ?, pg_current_snapshot())
        on conflict (ledger) do update set signature = excluded.signature, seen = excluded.seen
        """,
        of.ledger().key(),
        of.signature());
    database.execute("delete from figure_answer where ledger = ?", of.ledger().key());
    database.execute(
        """
        delete from ledger_change
        where ledger = ? and pg_visible_in_snapshot(xid, pg_current_snapshot())
        """,
        of.ledger().key());
  }
}
