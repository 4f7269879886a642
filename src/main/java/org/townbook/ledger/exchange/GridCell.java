package org.townbook.ledger.exchange;

import org.jspecify.annotations.Nullable;

/** A cell of a file before anybody knows which field it belongs to. */
sealed interface GridCell {

  record Words(String text) implements GridCell {}

  /**
   * A number as a spreadsheet keeps it.
   *
   * @param raw the digits in the file
   * @param format how the sheet shows it; null where that is not said
   */
  record Amount(String raw, @Nullable String format) implements GridCell {}

  record Truth(boolean value) implements GridCell {}

  /** Nothing that could be a value; the sentence says why. */
  record Broken(String sentence) implements GridCell {}
}
