package org.townbook.figure;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/** Writes counted cells of one ledger down, adding to those that are there. */
final class CellStore {
  private final DSLContext database;
  private final String ledger;

  CellStore(DSLContext database, String ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /** Months of a place. */
  record Run(String place, LocalDate first, LocalDate last) {}

  void deleteAll() {
    database.execute("delete from figure_cell where ledger = ?", ledger);
    database.execute("delete from figure_cell_set where ledger = ?", ledger);
  }

  void deleteTallies(CellGroup group, List<Run> runs) {
    delete("figure_cell", group, runs);
  }

  void deleteSets(CellGroup group, List<Run> runs) {
    delete("figure_cell_set", group, runs);
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
        val(ledger),
        val(group.name()));
  }

  void addTallies(CellGroup group, Select<Record> tallies) {
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
        inline(ledger), inline(group.name()), tallies);
  }

  void addSet(CellGroup group, int part, Select<Record> set) {
    database.execute(
        """
        insert into figure_cell_set (ledger, cells, part, place, month, days, members, lasts)
        select {0}, {1}, {2}, * from ({3}) as counted
        """,
        inline(ledger), inline(group.name()), inline(part), set);
  }

  /**
   * The rows of a query, asked for at once. The server asks with several processors only where
   * nothing is written, so that a long query is better asked for by itself. It cannot know that
   * rows of a month fall together to few, and has to be told that handing those over is cheap.
   */
  Select<Record> asked(Select<Record> query) {
    var literal = new Settings().withStatementType(StatementType.STATIC_STATEMENT);
    var literally = DSL.using(database.configuration().derive(literal));
    literally.execute("set local work_mem = '64MB'");
    literally.execute("set local parallel_tuple_cost = 0.01");
    literally.execute("drop table if exists pg_temp.counted");
    literally.execute(
        "create temporary table counted (place, month, days, a, b) on commit drop as {0}", query);
    return database.select(List.of(DSL.asterisk())).from(name("pg_temp", "counted"));
  }
}
