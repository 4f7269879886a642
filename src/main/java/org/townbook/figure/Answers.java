package org.townbook.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DatePart;
import org.jooq.impl.DSL;
import org.townbook.figure.Silence.Heard;
import org.townbook.ledger.LedgerTable;
import org.townbook.people.Places;
import org.townbook.shared.Place;

/**
 * Answers of ledgers at places over periods: from memory for the book as it stands, by a scan for
 * the book as it stood at a past moment.
 */
final class Answers {
  private final Map<String, LedgerMeasures> measures;
  private final Places places;
  private final Snapshots snapshots;
  private final AnswerMemory memory;
  private final Clock clock;

  Answers(Map<String, LedgerMeasures> measures, Places places, Snapshots snapshots, Clock clock) {
    this.measures = measures;
    this.places = places;
    this.snapshots = snapshots;
    this.memory = new AnswerMemory(measures, snapshots, clock);
    this.clock = clock;
  }

  /** What a ledger is to answer. */
  record Wanted(String ledger, Question question) {}

  /** All answers, from the snapshot of the running reading. */
  Map<Wanted, LedgerAnswer> of(Set<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var trees =
        places.within(
            wanted.stream().map(w -> w.question().place().code()).collect(Collectors.toSet()));
    var now = wanted.stream().filter(w -> w.question().asOf() == null).collect(Collectors.toSet());
    var answers = new HashMap<>(memory.recall(now, trees));
    for (var one : wanted) {
      if (one.question().asOf() != null) {
        var within = trees.get(one.question().place().code());
        answers.put(one, scan(one, Objects.requireNonNull(within)));
      }
    }
    return answers;
  }

  /**
   * Measured afresh from the records, remembering nothing.
   *
   * @param within the place asked about and everything below it, the place first
   */
  LedgerAnswer scan(Wanted wanted, List<Place> within) {
    var of = LedgerMeasures.in(measures, wanted.ledger());
    var question = wanted.question();
    var table = LedgerTable.of(of.ledger());
    var scope = Scan.scope(table, within.stream().map(Place::code).toList(), question.asOf());
    var found =
        new Scan(snapshots.database(), table).measure(of.measures(), scope, question.period());
    var month = DSL.trunc(table.day(of.ledger().date()), DatePart.MONTH).cast(LocalDate.class);
    var heard = new HashSet<Heard>();
    if (of.ledger().expects() != null) {
      snapshots
          .database()
          .selectDistinct(table.place(), month)
          .from(table.table())
          .where(scope)
          .forEach(r -> heard.add(new Heard(r.value1(), YearMonth.from(r.value2()))));
    }
    var today = LocalDate.now(clock);
    return new LedgerAnswer(
        found, Silence.of(of.ledger(), within, question.period(), heard, today));
  }
}
