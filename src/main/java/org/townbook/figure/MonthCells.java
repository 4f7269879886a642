package org.townbook.figure;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.townbook.figure.CellStore.Run;
import org.townbook.ledger.LedgerChanges;
import org.townbook.ledger.LedgerChanges.Change;
import org.townbook.ledger.LedgerChanges.ChangedRevision;
import org.townbook.ledger.LedgerTable;

/**
 * What figures need of a ledger, kept by place and month, so that a period's value costs the number
 * of cells and not of records. A change is counted into the cells it touches, nothing else is.
 */
final class MonthCells {
  /** Past this many changes it is cheaper to count everything again. */
  private static final int MANY_CHANGES = 400;

  private final LedgerChanges changes;
  private final DSLContext database;
  private final LedgerMeasures of;
  private final LedgerTable table;
  private final CellStore store;
  private final LocalDate today;
  private final Thresholds thresholds;

  /**
   * From where on a count is prepared; less is counted faster as it is.
   *
   * @param bytes of a ledger's records
   * @param partsToFold whose conditions turn on the same few things
   */
  record Thresholds(long bytes, int partsToFold) {
    static final Thresholds USUAL = new Thresholds(16L << 20, 12);
  }

  MonthCells(LedgerChanges changes, LedgerMeasures of, LocalDate today, Thresholds thresholds) {
    this.changes = changes;
    this.database = changes.database();
    this.of = of;
    this.table = LedgerTable.of(of.ledger());
    this.store = new CellStore(database, of.ledger().key());
    this.today = today;
    this.thresholds = thresholds;
  }

  /**
   * Brings all cells of the ledger to the transaction's snapshot and passes the changes it has
   * seen. Must run in a repeatable-read transaction that holds the ledger.
   *
   * @return whether there was anything to do
   */
  boolean refresh() {
    var unseen = changes.unseen(of.ledger().key(), MANY_CHANGES + 1).orElse(null);
    if (unseen == null || !builtWithThisSignature() || unseen.size() > MANY_CHANGES) {
      rebuild();
    } else if (unseen.isEmpty()) {
      return false;
    } else if (unseen.stream().allMatch(c -> c.revision() != null)) {
      add(unseen.stream().map(Change::revision).toList());
    } else {
      recount(unseen.stream().map(c -> new Run(c.place(), c.first(), c.last())).toList());
    }
    markBuilt();
    return true;
  }

  private boolean builtWithThisSignature() {
    return !database
        .fetch(
            "select from figure_cells_built where ledger = ? and signature = ?",
            of.ledger().key(),
            of.signature())
        .isEmpty();
  }

  private void rebuild() {
    store.deleteAll();
    count(List.of());
  }

  /** Adds what each change came to: revisions are never altered, so it can be told afterwards. */
  private void add(List<ChangedRevision> revisions) {
    for (var group : of.cells().groups()) {
      var rows = new CellRows(table, group, CellDays.reckoned());
      if (group.hasTallies()) {
        store.addTallies(group, new CellTallies(rows).differences(revisions));
      }
      if (group.hasSets()) {
        var touched =
            database
                .fetch(new CellSets(rows, server()).touched(revisions))
                .map(r -> run(r.get(0, String.class), r.get(1, LocalDate.class)));
        if (!touched.isEmpty()) {
          store.deleteSets(group, touched);
          countSets(rows, scope(rows, touched), false);
        }
      }
    }
  }

  private static Run run(String place, LocalDate month) {
    return new Run(place, month, month);
  }

  private void recount(List<Run> runs) {
    for (var group : of.cells().groups()) {
      store.deleteTallies(group, runs);
      store.deleteSets(group, runs);
    }
    count(runs);
  }

  /** Counts the cells of some runs, or all cells. */
  private void count(List<Run> runs) {
    boolean large = isLarge();
    var days = large ? CellDays.lookedUp(today) : CellDays.reckoned();
    for (var group : of.cells().groups()) {
      var rows = new CellRows(table, group, days);
      var scope = scope(rows, runs);
      if (large) {
        countFolded(rows, scope);
      } else if (group.hasTallies()) {
        store.addTallies(group, new CellTallies(rows).of(scope));
      }
      countSets(rows, scope, large);
    }
  }

  private void countFolded(CellRows rows, Condition scope) {
    var tallies = new CellTallies(rows);
    var others = new TreeSet<Integer>();
    for (var fold : rows.group().folds()) {
      if (fold.parts().size() >= thresholds.partsToFold()) {
        store.addTallies(rows.group(), store.asked(tallies.of(fold, scope)));
      } else {
        others.addAll(fold.parts());
      }
    }
    if (!others.isEmpty()) {
      store.addTallies(rows.group(), store.asked(tallies.of(others, scope)));
    }
  }

  private void countSets(CellRows rows, Condition scope, boolean large) {
    var parts = rows.group().parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isSet()) {
        var set = new CellSets(rows, server()).of(parts.get(i), scope);
        store.addSet(rows.group(), i, large ? store.asked(set) : set);
      }
    }
  }

  private int server() {
    return database.connectionResult(c -> c.getMetaData().getDatabaseMajorVersion());
  }

  private boolean isLarge() {
    var records = DSL.name(LedgerTable.SCHEMA, table.ledger().key());
    return database
            .fetchSingle(
                "select pg_relation_size(cast({0} as regclass))", inline(records.toString()))
            .get(0, Long.class)
        >= thresholds.bytes();
  }

  private Condition scope(CellRows rows, List<Run> runs) {
    var standing = rows.standing();
    return runs.isEmpty() ? standing : standing.and(touched(rows.day(), runs));
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

  private void markBuilt() {
    var ledger = of.ledger().key();
    database.execute(
        """
        insert into figure_cells_built (ledger, signature) values (?, ?)
        on conflict (ledger) do update set signature = excluded.signature
        """,
        ledger,
        of.signature());
    database.execute("delete from figure_answer where ledger = ?", ledger);
    changes.pass(ledger);
  }
}
