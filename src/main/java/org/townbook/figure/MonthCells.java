package org.townbook.figure;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.ledger.LedgerTable;

/**
 * The additive measures of a ledger, kept by place and month, so that a period's value costs the
 * number of cells and not of records. Changed months are counted again, nothing else is.
 */
final class MonthCells {
  /** Past this many changed places and spans it is cheaper to count everything again. */
  private static final int MANY_CHANGES = 400;

  private final DSLContext database;
  private final LedgerMeasures of;
  private final LedgerTable table;
  private final MeasureSql sql;

  MonthCells(DSLContext database, LedgerMeasures of, LedgerTable table) {
    this.database = database;
    this.of = of;
    this.table = table;
    this.sql = new MeasureSql(table);
  }

  /** Months of one place that a change touched. */
  record Changed(String place, LocalDate firstMonth, LocalDate lastMonth) {}

  /** A cell as read back. */
  record Cell(String dated, String place, LocalDate month, BigDecimal[] parts) {}

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

  private List<Changed> changes() {
    return database
        .fetch(
            """
            select change.place, min(first_month) as first_month, max(last_month) as last_month
            from ledger_change change join figure_cells_built built using (ledger)
            where change.ledger = ? and change.xid >= pg_snapshot_xmin(built.seen)
              and not pg_visible_in_snapshot(change.xid, built.seen)
            group by change.place
            """,
            of.ledger().key())
        .map(r ->
            new Changed(
                r.get("place", String.class),
                r.get("first_month", LocalDate.class),
                r.get("last_month", LocalDate.class)));
  }

  private void rebuild() {
    database.execute("delete from figure_cell where ledger = ?", of.ledger().key());
    count(List.of());
  }

  private void recount(List<Changed> changes) {
    for (var change : changes) {
      database.execute(
          """
          delete from figure_cell
          where ledger = ? and place = ? and month between ? and ?
          """,
          of.ledger().key(),
          change.place(),
          change.firstMonth(),
          change.lastMonth());
    }
    count(changes);
  }

  private void count(List<Changed> changes) {
    of.additiveByDate()
        .forEach((dated, measures) -> {
          var day = table.day(dated);
          var scope = table.current().and(day.isNotNull());
          if (!changes.isEmpty()) {
            scope = scope.and(touched(day, changes));
          }
          insert(dated, measures, scope);
        });
  }

  private Condition touched(Field<LocalDate> day, List<Changed> changes) {
    var spans = new ArrayList<Condition>();
    for (var change : changes) {
      spans.add(
          table
              .place()
              .eq(inline(change.place()))
              .and(day.ge(inline(change.firstMonth())))
              .and(day.lt(inline(change.lastMonth().plusMonths(1)))));
    }
    return or(spans);
  }

  private void insert(String dated, List<Measure> measures, Condition scope) {
    var parts = new ArrayList<Field<BigDecimal>>();
    for (var measure : measures) {
      parts.addAll(sql.parts(measure, scope, sql.matching(measure, LocalDate.MIN, LocalDate.MAX)));
    }
    var place = table.place();
    var month = cast(DSL.trunc(table.day(dated), DatePart.MONTH), SQLDataType.LOCALDATE);
    database
        .insertInto(
            table(name("figure_cell")),
            field(name("ledger"), String.class),
            field(name("dated"), String.class),
            field(name("place"), Object.class),
            field(name("month"), LocalDate.class),
            field(name("parts"), BigDecimal[].class))
        .select(
            database
                .select(
                    inline(of.ledger().key()),
                    inline(dated),
                    field("{0}", Object.class, place),
                    month,
                    array(parts))
                .from(table.table())
                .where(scope)
                .groupBy(place, month))
        .execute();
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

  /** All cells of some places; refresh first. */
  List<Cell> cells(List<String> places) {
    return database
        .fetch(
            """
            select dated, place, month, parts from figure_cell
            where ledger = ? and place = any (?::char(12)[])
            """,
            of.ledger().key(),
            places.toArray(String[]::new))
        .map(r ->
            new Cell(
                r.get("dated", String.class),
                r.get("place", String.class),
                r.get("month", LocalDate.class),
                r.get("parts", BigDecimal[].class)));
  }
}
