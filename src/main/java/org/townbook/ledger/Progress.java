package org.townbook.ledger;

import java.util.OptionalLong;

/** Told how far long work has come. Called often: whoever shows it decides how often to do so. */
@FunctionalInterface
public interface Progress {

  /** Rows done so far, of how many if that is known; the total may be an estimate. */
  void at(long rows, OptionalLong total);

  /** For callers who show nothing. */
  static Progress silent() {
    return (rows, total) -> {};
  }
}
