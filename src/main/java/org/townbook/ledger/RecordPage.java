package org.townbook.ledger;

import java.util.List;

/**
 * A page of records.
 *
 * @param total how many records there are on all pages
 * @param page counted from 1
 */
public record RecordPage(List<LedgerRecord> records, long total, int page, int size) {
  public RecordPage {
    records = List.copyOf(records);
  }

  public long pages() {
    return (total + size - 1) / size;
  }
}
