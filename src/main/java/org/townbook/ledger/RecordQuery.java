package org.townbook.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Period;

/**
 * Which records of a ledger, in what order, and which page of them.
 *
 * @param within code of a place: records of it and of all places below; null for every place
 * @param text words that any text field not private must contain; null for no such wish
 * @param filters field name to the value it must have, as a person writes it
 * @param period months in which the ledger's date must lie; null for any
 * @param asOf the moment whose book is read; null for now
 * @param page counted from 1
 * @param sort field to order by, or {@code place} or {@code recorded_at}; null for the ledger's
 *     date
 */
public record RecordQuery(
    @Nullable String within,
    @Nullable String text,
    Map<String, String> filters,
    @Nullable Period period,
    @Nullable Instant asOf,
    int page,
    int size,
    @Nullable String sort,
    boolean descending) {

  public static final int SIZE_MAX = 1000;

  public RecordQuery {
    filters = Map.copyOf(filters);
    if (page < 1 || size < 1 || size > SIZE_MAX) {
      throw new IllegalArgumentException("no page " + page + " of size " + size);
    }
  }

  /** The first fifty records, latest first. */
  public static RecordQuery all() {
    return new RecordQuery(null, null, Map.of(), null, null, 1, 50, null, true);
  }

  public RecordQuery within(@Nullable String place) {
    return new RecordQuery(place, text, filters, period, asOf, page, size, sort, descending);
  }

  public RecordQuery containing(@Nullable String words) {
    return new RecordQuery(within, words, filters, period, asOf, page, size, sort, descending);
  }

  public RecordQuery where(String field, String value) {
    var more = new LinkedHashMap<>(filters);
    more.put(field, value);
    return new RecordQuery(within, text, more, period, asOf, page, size, sort, descending);
  }

  public RecordQuery during(@Nullable Period months) {
    return new RecordQuery(within, text, filters, months, asOf, page, size, sort, descending);
  }

  public RecordQuery asOf(@Nullable Instant moment) {
    return new RecordQuery(within, text, filters, period, moment, page, size, sort, descending);
  }

  public RecordQuery page(int number, int records) {
    return new RecordQuery(within, text, filters, period, asOf, number, records, sort, descending);
  }

  public RecordQuery sortedBy(@Nullable String field, boolean down) {
    return new RecordQuery(within, text, filters, period, asOf, page, size, field, down);
  }
}
