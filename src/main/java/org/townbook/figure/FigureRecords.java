package org.townbook.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition;

/**
 * A page of the records a figure was counted from.
 *
 * @param figure the measured figure whose records these are
 * @param total how many there are in all
 * @param page counted from 0
 */
public record FigureRecords(
    LedgerDefinition ledger, String figure, long total, int page, int size, List<Row> rows) {

  public FigureRecords {
    rows = List.copyOf(rows);
  }

  /**
   * One record as it stands at the asked moment.
   *
   * @param values by field, private fields left out; null where the field is not given
   */
  public record Row(UUID id, int revision, String place, Map<String, @Nullable Object> values) {
    public Row {
      values = new LinkedHashMap<>(values);
    }
  }
}
