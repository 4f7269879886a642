package org.townbook.ledger.storage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The months a row has to do with: from its earliest date to its latest, as first days. */
public record Months(LocalDate first, LocalDate last) {

  static Months of(@Nullable Object[] values, List<Integer> dates) {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (int at : dates) {
      if (values[at] instanceof LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
      }
    }
    return new Months(first.withDayOfMonth(1), last.withDayOfMonth(1));
  }

  Months and(Months other) {
    return new Months(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
