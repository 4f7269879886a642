package org.townbook.figure;

import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;

/** One thing measured on a ledger: a figure's, or the plain number of rows in a span. */
record Measure(String name, Measured what) {

  /** The name of the measure that counts a span's rows, whatever they say. */
  static String rows(Span span) {
    return "#rows_" + span;
  }

  /**
   * Whether the measure of a span is the sum of its months', so that it can be kept month by month.
   */
  boolean isAdditive() {
    if (what.over() == Span.STANDING || (what.where() != null && what.where().usesPeriod())) {
      return false;
    }
    return switch (what.aggregate()) {
      case Aggregate.Count count -> true;
      case Aggregate.Sum sum -> true;
      case Aggregate.Average average -> true;
      case Aggregate.Distinct distinct -> false;
      case Aggregate.Latest latest -> false;
    };
  }
}
