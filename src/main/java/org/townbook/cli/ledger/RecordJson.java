package org.townbook.cli.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.LedgerRecord;

/** A record as programs read it. */
final class RecordJson {
  private RecordJson() {}

  static Map<String, @Nullable Object> of(LedgerRecord record) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", record.id());
    json.put("revision", record.revision());
    json.put("ledger", record.ledger());
    json.put("place", record.place());
    json.put("values", record.values());
    json.put("recorded_at", record.recordedAt());
    json.put("recorded_by", record.recordedBy());
    json.put("superseded_at", record.supersededAt());
    json.put("withdrawn", record.withdrawn());
    json.put("reason", record.reason());
    json.put("batch", record.batch());
    return json;
  }
}
