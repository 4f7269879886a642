package org.townbook.ledger.exchange;

import java.util.function.BiConsumer;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.Violation;
import org.townbook.ledger.storage.LedgerPlan;
import org.townbook.ledger.storage.Sentences;
import org.townbook.ledger.storage.Staging;
import org.townbook.ledger.storage.StagingChecks;

/** Finds the faults that show only when all rows of an import, and the book, are seen together. */
final class RowsTogether {
  private final LedgerPlan plan;
  private final RowSource source;
  private final StagingChecks checks;
  private final BiConsumer<Long, FieldProblem> faults;

  RowsTogether(
      LedgerPlan plan, Staging staging, RowSource source, BiConsumer<Long, FieldProblem> faults) {
    this.plan = plan;
    this.source = source;
    this.checks = new StagingChecks(staging);
    this.faults = faults;
  }

  /**
   * Runs all checks.
   *
   * @return how many rows the book already has, equal in every field
   */
  long run() {
    checks.repeated((position, first) -> faults.accept(position, repeated(source.where(first))));
    for (var reference : plan.out()) {
      checks.dangling(
          reference,
          (position, key) -> faults.accept(position, Sentences.dangling(reference, key)));
    }
    return checks.hasCompany() ? conflicts() : 0;
  }

  private FieldProblem repeated(String first) {
    return Sentences.ofKey(
        plan, Violation.DUPLICATE, "与" + first + "是同一件事（" + keyTitles() + "相同）；请删去一行或改正。");
  }

  private String keyTitles() {
    return String.join("、", plan.keys().stream().map(plan.reader()::titleAt).toList());
  }

  /** Rows that the book has with other content are faults; the number of the others. */
  long conflicts() {
    var given = source.given();
    var known = checks.known(given);
    if (known.sameKey() > known.sameContent()) {
      checks.conflicting(
          given,
          (row, standing) ->
              faults.accept(
                  row.position(),
                  Sentences.conflict(plan, standing, row.values(), given::contains)));
    }
    return known.sameContent();
  }
}
