package org.townbook.web.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;

/** Records as a table: a column for the place and one for each field that anybody may see. */
public record RecordTable(LedgerDefinition ledger, List<FieldDefinition> fields, List<Row> rows) {

  public RecordTable {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }

  /**
   * @param cells one text per field; null where the field is not given
   */
  public record Row(UUID id, int revision, String place, List<@Nullable String> cells) {}
}
