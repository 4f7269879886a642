package org.townbook.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.townbook.figure.Silence.Heard;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Answers of ledgers at a place over periods: from memory for the book as it stands, by a scan for
 * the book as it stood at a past moment.
 */
final class Answers {
  private final Map<String, LedgerMeasures> measures;
  private final AnswerMemory memory;
  private final DSLContext database;
  private final Clock clock;

  Answers(Map<String, LedgerMeasures> measures, DataSource dataSource, Clock clock) {
    this.measures = measures;
    this.memory = new AnswerMemory(dataSource, clock);
    this.database = DSL.using(dataSource, SQLDialect.POSTGRES);
    this.clock = clock;
  }

  /** A ledger over a period. */
  record Wanted(String ledger, Period period) {}

  /**
   * @param within the place asked about and everything below it, the place first
   */
  Map<Wanted, LedgerAnswer> of(Set<Wanted> wanted, List<Place> within, Question question) {
    if (question.asOf() == null) {
      return memory.recall(wanted, measures, within);
    }
    var answers = new HashMap<Wanted, LedgerAnswer>();
    for (var one : wanted) {
      answers.put(one, scan(one, within, question));
    }
    return answers;
  }

  /** Measured afresh from the records, remembering nothing. */
  LedgerAnswer scan(Wanted wanted, List<Place> within, Question question) {
    var of = LedgerMeasures.in(measures, wanted.ledger());
    var table = LedgerTable.of(of.ledger());
    var scope = Scan.scope(table, within.stream().map(Place::code).toList(), question.asOf());
    var found = new Scan(database, table).measure(of.measures(), scope, wanted.period());
    var month = DSL.trunc(table.day(of.ledger().date()), DatePart.MONTH).cast(LocalDate.class);
    var heard = new HashSet<Heard>();
    if (of.ledger().expects() != null) {
      database
          .selectDistinct(table.place(), month)
          .from(table.table())
          .where(scope)
          .forEach(r -> heard.add(new Heard(r.value1(), YearMonth.from(r.value2()))));
    }
    return new LedgerAnswer(
        found, Silence.of(of.ledger(), within, wanted.period(), heard, LocalDate.now(clock)));
  }
}
