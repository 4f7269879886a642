package org.townbook.web.figure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.Formula.Measured;
import org.townbook.figure.FigureRecords;

/**
 * A page of the records behind a figure, as programs read it.
 *
 * @param figure the measured figure whose records these are
 * @param total how many there are on all pages
 * @param page counted from 1
 */
public record RecordsBody(
    String figure, String ledger, long total, int page, int size, List<Item> records) {

  /** One record, private fields left out. */
  public record Item(UUID id, int revision, String place, Map<String, @Nullable Object> values) {}

  static RecordsBody of(FigureRecords records) {
    return new RecordsBody(
        records.figure(),
        records.ledger().key(),
        records.total(),
        records.page() + 1,
        records.size(),
        records.rows().stream()
            .map(row -> new Item(row.id(), row.revision(), row.place(), row.values()))
            .toList());
  }

  /** Whether records stand behind a figure; a number of code-list entries or days has none. */
  static boolean isCounted(Catalog catalog, String key) {
    var formula = catalog.figure(key).formula();
    if (formula instanceof Measured) {
      return true;
    }
    return !formula.inputs().isEmpty() && isCounted(catalog, formula.inputs().getFirst());
  }
}
