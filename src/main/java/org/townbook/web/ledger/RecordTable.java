package org.townbook.web.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;

/**
 * Records as a table: a column for the place and one for each field that anybody may see.
 *
 * @param totals sums for the foot, by field; for fields that do not add up there is none
 */
public record RecordTable(
    LedgerDefinition ledger,
    List<FieldDefinition> fields,
    List<Row> rows,
    Map<String, String> totals) {

  public RecordTable {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    totals = Map.copyOf(totals);
  }

  /**
   * @param cells one text per field; null where the field is not given
   */
  public record Row(UUID id, int revision, String place, List<@Nullable String> cells) {}
}
