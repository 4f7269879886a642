package org.townbook.figure;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.townbook.figure.Answers.Wanted;
import org.townbook.figure.MonthCells.Thresholds;
import org.townbook.figure.Silence.Heard;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Remembers answers in the database and gives them back only while no later change to their ledger
 * is visible. Writers never wait for it: they note what they changed, and the next reader counts
 * the changed months again.
 */
final class AnswerMemory {
  private final DataSource dataSource;
  private final DSLContext database;
  private final Clock clock;

  AnswerMemory(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.database = DSL.using(dataSource, SQLDialect.POSTGRES);
    this.clock = clock;
  }

  Map<Wanted, LedgerAnswer> recall(
      Set<Wanted> wanted, Map<String, LedgerMeasures> measures, List<Place> within) {
    var answers = remembered(wanted, measures, within);
    var missing = new LinkedHashMap<String, List<Wanted>>();
    for (var one : wanted) {
      if (!answers.containsKey(one)) {
        missing.computeIfAbsent(one.ledger(), _ -> new ArrayList<>()).add(one);
      }
    }
    missing.forEach((ledger, asked) -> {
      var of = LedgerMeasures.in(measures, ledger);
      answers.putAll(underLock(of, db -> compute(db, of, asked, within)));
    });
    return answers;
  }

  private Map<Wanted, LedgerAnswer> remembered(
      Set<Wanted> wanted, Map<String, LedgerMeasures> measures, List<Place> within) {
    var asked = List.copyOf(wanted);
    var today = LocalDate.now(clock);
    var answers = new HashMap<Wanted, LedgerAnswer>();
    database
        .fetch(
            """
            select answer.ledger, period_from, period_to, parts, silent
            from unnest(?::text[], ?::date[], ?::date[], ?::text[])
                as wanted (ledger, period_from, period_to, signature)
            join figure_answer answer using (ledger, period_from, period_to)
            join figure_cells_built built on built.ledger = answer.ledger
              and built.signature = wanted.signature
            where answer.place = ?::char(12) and answer.inside = ?
              and (counted_on = ? or counted_on > period_to)
              and not exists (
                select from ledger_change change
                where change.ledger = answer.ledger
                  and change.xid >= pg_snapshot_xmin(built.seen)
                  and not pg_visible_in_snapshot(change.xid, built.seen))
            """,
            asked.stream().map(Wanted::ledger).toArray(String[]::new),
            asked.stream().map(w -> w.period().firstDay()).toArray(LocalDate[]::new),
            asked.stream().map(w -> w.period().lastDay()).toArray(LocalDate[]::new),
            asked.stream()
                .map(w -> LedgerMeasures.in(measures, w.ledger()).signature())
                .toArray(String[]::new),
            within.getFirst().code(),
            inside(within),
            today)
        .forEach(row -> {
          var of = LedgerMeasures.in(measures, row.get("ledger", String.class));
          answers.put(wanted(row), answer(of, row));
        });
    return answers;
  }

  private static Wanted wanted(Record row) {
    return new Wanted(
        row.get("ledger", String.class),
        new Period(
            YearMonth.from(row.get("period_from", LocalDate.class)),
            YearMonth.from(row.get("period_to", LocalDate.class))));
  }

  private static LedgerAnswer answer(LedgerMeasures of, Record row) {
    var parts = row.get("parts", BigDecimal[].class);
    var found = new HashMap<String, Measurement>();
    for (int i = 0; i < of.measures().size(); i++) {
      found.put(of.measures().get(i).name(), Measurement.from(parts, i));
    }
    return new LedgerAnswer(found, List.of(row.get("silent", String[].class)));
  }

  private interface Work {
    Map<Wanted, LedgerAnswer> on(DSLContext database);
  }

  /** One reader at a time counts a ledger; the snapshot is taken after the lock. */
  private Map<Wanted, LedgerAnswer> underLock(LedgerMeasures of, Work work) {
    var lock = "figure " + of.ledger().key();
    try (var connection = dataSource.getConnection()) {
      var db = DSL.using(connection, SQLDialect.POSTGRES);
      db.fetch("select pg_advisory_lock(hashtextextended(?, 0))", lock);
      try {
        return inTransaction(connection, db, work);
      } finally {
        db.fetch("select pg_advisory_unlock(hashtextextended(?, 0))", lock);
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot compute figures of " + lock, e);
    }
  }

  private static Map<Wanted, LedgerAnswer> inTransaction(
      Connection connection, DSLContext db, Work work) throws SQLException {
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      var answer = work.on(db);
      connection.commit();
      done = true;
      return answer;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
    }
  }

  private Map<Wanted, LedgerAnswer> compute(
      DSLContext db, LedgerMeasures of, List<Wanted> asked, List<Place> within) {
    var table = LedgerTable.of(of.ledger());
    new MonthCells(db, of, LocalDate.now(clock), Thresholds.USUAL).refresh();
    var answers = new HashMap<Wanted, LedgerAnswer>();
    for (var one : asked) {
      var answer = compute(db, of, table, one.period(), within);
      remember(db, of, one.period(), within, answer);
      answers.put(one, answer);
    }
    return answers;
  }

  private LedgerAnswer compute(
      DSLContext db, LedgerMeasures of, LedgerTable table, Period period, List<Place> within) {
    var places = within.stream().map(Place::code).toList();
    var cells = new CellReading(db, of.ledger().key(), places, period);
    var found = new HashMap<String, Measurement>();
    of.cells().groups().forEach(group -> found.putAll(cells.measure(group)));
    var scope = Scan.scope(table, places, null);
    found.putAll(new Scan(db, table).measure(of.cells().scanned(), scope, period));
    var heard = of.ledger().expects() == null ? Set.<Heard>of() : cells.heard(of.cells());
    return new LedgerAnswer(
        found, Silence.of(of.ledger(), within, period, heard, LocalDate.now(clock)));
  }

  private void remember(
      DSLContext db, LedgerMeasures of, Period period, List<Place> within, LedgerAnswer answer) {
    @Nullable BigDecimal[] parts = new BigDecimal[of.measures().size() * Measurement.PARTS];
    for (int i = 0; i < of.measures().size(); i++) {
      answer.of(of.measures().get(i).name()).into(parts, i);
    }
    db.execute(
        """
        insert into figure_answer
          (ledger, place, period_from, period_to, inside, counted_on, parts, silent)
        values (?, ?, ?, ?, ?, ?, ?::numeric[], ?::text[])
        on conflict (ledger, place, period_from, period_to) do update set
          inside = excluded.inside, counted_on = excluded.counted_on,
          parts = excluded.parts, silent = excluded.silent
        """,
        of.ledger().key(),
        within.getFirst().code(),
        period.firstDay(),
        period.lastDay(),
        inside(within),
        LocalDate.now(clock),
        parts,
        answer.silent().toArray(String[]::new));
  }

  /** Stands for the tree below the place: a village that joins or leaves makes another. */
  private static String inside(List<Place> within) {
    return Integer.toHexString(within.hashCode()) + "/" + within.size();
  }
}
