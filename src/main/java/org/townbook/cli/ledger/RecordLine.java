package org.townbook.cli.ledger;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.FigureRecords;
import org.townbook.ledger.LedgerRecord;

/** A record as one line for people. */
public final class RecordLine {
  private RecordLine() {}

  public static String of(LedgerRecord record) {
    return line(record.id(), record.place(), record.values());
  }

  public static String of(FigureRecords.Row row) {
    return line(row.id(), row.place(), row.values());
  }

  private static String line(
      UUID id, String place, Map<String, ? extends @Nullable Object> values) {
    var given =
        values.entrySet().stream()
            .filter(e -> e.getValue() != null)
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("  "));
    return id + "  place=" + place + "  " + given;
  }
}
