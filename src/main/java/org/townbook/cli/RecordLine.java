package org.townbook.cli;

import java.util.stream.Collectors;
import org.townbook.ledger.LedgerRecord;

/** A record as one line for people. */
final class RecordLine {
  private RecordLine() {}

  static String of(LedgerRecord record) {
    var values =
        record.values().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("  "));
    return record.id() + "  place=" + record.place() + "  " + values;
  }
}
