package org.townbook.ledger.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.LedgerRecord;

/** Turns records into rows of values and back, and compares rows. */
public final class Rows {
  private Rows() {}

  /** The values of a record in the order of a row. */
  public static @Nullable Object[] values(LedgerPlan plan, LedgerRecord record) {
    var values = new @Nullable Object[plan.reader().width()];
    values[0] = record.place();
    for (int at = 1; at < values.length; at++) {
      values[at] = record.values().get(plan.reader().nameAt(at));
    }
    return values;
  }

  public static LedgerRecord record(LedgerPlan plan, Revision revision) {
    var values = new LinkedHashMap<String, Object>();
    for (int at = 1; at < revision.values().length; at++) {
      var value = revision.values()[at];
      if (value != null) {
        values.put(plan.reader().nameAt(at), value);
      }
    }
    return new LedgerRecord(
        revision.id(),
        revision.number(),
        plan.ledger().key(),
        (String) Objects.requireNonNull(revision.values()[0]),
        values,
        revision.at(),
        revision.by().name(),
        null,
        revision.withdrawn(),
        revision.reason(),
        null);
  }

  /** Where two rows differ. */
  public static List<Integer> different(
      LedgerPlan plan, @Nullable Object[] one, @Nullable Object[] other) {
    var positions = new ArrayList<Integer>(0);
    for (int at = 0; at < plan.reader().width(); at++) {
      if (!same(one[at], other[at])) {
        positions.add(at);
      }
    }
    return positions;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : Objects.equals(one, other);
  }

  public static boolean sameKey(LedgerPlan plan, @Nullable Object[] one, @Nullable Object[] other) {
    return plan.keys().stream().allMatch(at -> same(one[at], other[at]));
  }

  /** The key that others refer to, as they write it. */
  public static String keyText(LedgerPlan plan, @Nullable Object[] values) {
    return String.valueOf(values[plan.keys().getFirst()]);
  }

  /** Months of the old row's place that the new row does not note by itself. */
  public static Months monthsLeft(
      LedgerPlan plan, @Nullable Object[] old, @Nullable Object[] next) {
    return Objects.equals(old[0], next[0])
        ? plan.months(old).and(plan.months(next))
        : plan.months(old);
  }
}
