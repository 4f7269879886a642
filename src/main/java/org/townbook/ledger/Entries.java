package org.townbook.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.ledger.EntryOutcome.Refused;
import org.townbook.ledger.EntryOutcome.Stored;
import org.townbook.ledger.EntryOutcome.Unchanged;
import org.townbook.ledger.storage.LedgerPlan;
import org.townbook.ledger.storage.RecordIds;
import org.townbook.ledger.storage.RecordStore;
import org.townbook.ledger.storage.References;
import org.townbook.ledger.storage.Revision;
import org.townbook.ledger.storage.Rows;
import org.townbook.ledger.storage.Sentences;
import org.townbook.ledger.value.PlaceMemory;
import org.townbook.ledger.value.ReadRow;
import org.townbook.shared.Actor;

/** Takes single records in, corrects them and takes them back. */
final class Entries {
  private final RecordStore store;
  private final References references;
  private final RecordIds ids;
  private final PlaceMemory places;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Entries(
      RecordStore store,
      References references,
      RecordIds ids,
      PlaceMemory places,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.references = references;
    this.ids = ids;
    this.places = places;
    this.transaction = transaction;
    this.clock = clock;
  }

  EntryOutcome enter(LedgerPlan plan, Map<String, String> values, Actor by) {
    var texts = new @Nullable String[plan.reader().width()];
    var problems = plan.reader().arrange(values, texts);
    var row = plan.reader().read(texts, places.recent());
    if (hasPlaceProblem(row)) {
      row = plan.reader().read(texts, places.afresh());
    }
    problems.addAll(row.problems());
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    var read = row;
    // The insert is one statement, so it needs no transaction of its own unless it must be
    // sure of what it refers to.
    return plan.out().isEmpty()
        ? store(plan, read, by)
        : Objects.requireNonNull(transaction.execute(_ -> storeReferring(plan, read, by)));
  }

  private static boolean hasPlaceProblem(ReadRow row) {
    return row.problems().stream().anyMatch(p -> p.violation() == Violation.PLACE);
  }

  private EntryOutcome storeReferring(LedgerPlan plan, ReadRow row, Actor by) {
    var missing = references.missing(plan, row.values());
    return missing.isEmpty() ? store(plan, row, by) : new Refused(missing);
  }

  private EntryOutcome store(LedgerPlan plan, ReadRow row, Actor by) {
    var first = new Revision(ids.next(), 1, row.values(), now(), by, false, null);
    if (store.insert(plan, first)) {
      return new Stored(Rows.record(plan, first));
    }
    var standing = store.findByKey(plan, row.values());
    if (standing.isEmpty()) {
      return store(plan, row, by); // withdrawn between the two statements
    }
    var different = Rows.different(plan, Rows.values(plan, standing.get()), row.values());
    return different.isEmpty()
        ? new Unchanged(standing.get())
        : new Refused(List.of(Sentences.conflict(plan, standing.get(), row.values())));
  }

  EntryOutcome correct(
      LedgerPlan plan, UUID id, Map<String, String> changes, String reason, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(status -> correct(plan, id, changes, reason, by, status)));
  }

  private EntryOutcome correct(
      LedgerPlan plan,
      UUID id,
      Map<String, String> changes,
      String reason,
      Actor by,
      TransactionStatus status) {
    var last = store.lockLast(plan, id).orElse(null);
    var problems = notCorrectable(last, id, reason);
    if (last == null || !problems.isEmpty()) {
      return new Refused(problems);
    }
    var old = Rows.values(plan, last);
    var texts = new @Nullable String[plan.reader().width()];
    var wrong = new ArrayList<>(plan.reader().arrange(changes, texts));
    var row = plan.reader().change(old, texts, places.afresh());
    wrong.addAll(row.problems());
    if (wrong.isEmpty() && Rows.different(plan, old, row.values()).isEmpty()) {
      return new Unchanged(last);
    }
    if (wrong.isEmpty()) {
      wrong.addAll(references.missing(plan, row.values()));
    }
    if (!wrong.isEmpty()) {
      return new Refused(wrong);
    }
    var next =
        new Revision(id, last.revision() + 1, row.values(), after(last), by, false, reason.strip());
    var outcome = follow(plan, last, next);
    if (outcome instanceof Refused) {
      status.setRollbackOnly();
    }
    return outcome;
  }

  EntryOutcome withdraw(LedgerPlan plan, UUID id, String reason, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var last = store.lockLast(plan, id).orElse(null);
          var problems = notCorrectable(last, id, reason);
          if (last == null || !problems.isEmpty()) {
            return new Refused(problems);
          }
          var values = Rows.values(plan, last);
          var next =
              new Revision(id, last.revision() + 1, values, after(last), by, true, reason.strip());
          var outcome = follow(plan, last, next);
          if (outcome instanceof Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private static List<FieldProblem> notCorrectable(
      @Nullable LedgerRecord last, UUID id, String reason) {
    var problems = new ArrayList<FieldProblem>();
    if (last == null) {
      problems.add(Sentences.unknownRecord(id));
    } else if (last.withdrawn()) {
      problems.add(Sentences.alreadyWithdrawn(id));
    }
    if (reason.isBlank()) {
      problems.add(Sentences.reasonMissing());
    }
    return problems;
  }

  /** Closes the last revision and adds the next; what is refused here must be rolled back. */
  private EntryOutcome follow(LedgerPlan plan, LedgerRecord last, Revision next) {
    store.close(plan, last, next.at());
    var old = Rows.values(plan, last);
    if (next.withdrawn() || !Rows.sameKey(plan, old, next.values())) {
      var referring = references.referring(plan, Rows.keyText(plan, old));
      if (!referring.isEmpty()) {
        return new Refused(List.of(Sentences.referredTo(plan, old, referring)));
      }
    }
    if (!store.insert(plan, next)) {
      var other = store.findByKey(plan, next.values()).orElseThrow();
      return new Refused(List.of(Sentences.conflict(plan, other, next.values())));
    }
    store.noteLeft(plan, last, Rows.monthsLeft(plan, old, next.values()));
    return new Stored(Rows.record(plan, next));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A clock that was set back must not put a correction before what it corrects. */
  private Instant after(LedgerRecord last) {
    var now = now();
    return now.isBefore(last.recordedAt()) ? last.recordedAt() : now;
  }
}
