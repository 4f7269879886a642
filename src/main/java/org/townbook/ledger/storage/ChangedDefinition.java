package org.townbook.ledger.storage;

import java.util.List;
import org.townbook.shared.Refusal;

/** A ledger's definition was changed in a way that the records in the book do not allow. */
public final class ChangedDefinition extends Refusal {
  ChangedDefinition(List<String> refusals) {
    super(String.join("\n", refusals));
  }
}
