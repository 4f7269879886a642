package org.townbook.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an import. It is all or nothing. */
public sealed interface ImportOutcome {

  /** Things worth saying that are no faults, such as a sheet without a table. */
  List<String> notes();

  /**
   * Everything is in the book.
   *
   * @param added rows that are new
   * @param unchanged rows that the book already held, equal in every field
   * @param batch marks the new rows; null when there were none
   */
  record Stored(long added, long unchanged, @Nullable UUID batch, List<String> notes)
      implements ImportOutcome {
    public Stored {
      notes = List.copyOf(notes);
    }
  }

  /** A dry run that found nothing wrong; nothing was written. */
  record Checked(long wouldAdd, long unchanged, List<String> notes) implements ImportOutcome {
    public Checked {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Nothing was written.
   *
   * @param rows rows read before the reading ended
   * @param faults everything that is wrong, in the file's order
   */
  record Refused(long rows, List<ImportFault> faults, List<String> notes) implements ImportOutcome {
    public Refused {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refusal says why");
      }
    }
  }
}
