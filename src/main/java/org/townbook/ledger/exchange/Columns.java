package org.townbook.ledger.exchange;

import java.util.List;
import java.util.Map;
import org.townbook.ledger.ImportFault;

/**
 * What the columns of a table hold.
 *
 * @param positions by column: where its field stands in a row, or one of {@link HeaderRow}'s
 *     negative marks
 * @param byField the column of each field that has one
 */
@SuppressWarnings("ArrayRecordComponent") // one per sheet; compared by nobody
record Columns(int[] positions, Map<Integer, Integer> byField, List<ImportFault> faults) {
  Columns {
    byField = Map.copyOf(byField);
    faults = List.copyOf(faults);
  }
}
