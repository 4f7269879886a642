package org.townbook.ledger;

import java.util.List;

/** What became of an entry, a correction or a withdrawal. */
public sealed interface EntryOutcome {

  /** Written down; the record as it stands now. */
  record Stored(LedgerRecord record) implements EntryOutcome {}

  /** The book already says exactly this, so nothing was written. */
  record Unchanged(LedgerRecord record) implements EntryOutcome {}

  /** Nothing was written; everything that is wrong. */
  record Refused(List<FieldProblem> problems) implements EntryOutcome {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal says why");
      }
    }
  }
}
