package org.townbook.figure;

import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;

/** One thing measured on a ledger: a figure's, or the plain number of rows in a span. */
record Measure(String name, Measured what) {

  /** The name of the measure that counts a span's rows, whatever they say. */
  static String rows(Span span) {
    return "#rows_" + span;
  }
}
