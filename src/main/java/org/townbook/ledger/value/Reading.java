package org.townbook.ledger.value;

import org.townbook.ledger.Violation;

/** What the words in a cell came to. */
public sealed interface Reading {

  /** A value of the field's class; see {@link org.townbook.ledger.LedgerRecord#values}. */
  record Value(Object value) implements Reading {}

  /** Not a value, and why. */
  record Fault(Violation violation, String message) implements Reading {}

  static Fault fault(Violation violation, String message) {
    return new Fault(violation, message);
  }
}
