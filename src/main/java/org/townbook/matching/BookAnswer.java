package org.townbook.matching;

import java.math.BigDecimal;

/** What the book says of a figure in a period. */
public sealed interface BookAnswer {

  /**
   * A value.
   *
   * @param exact unrounded, in the catalog's unit
   * @param printed as the book prints it, with its unit
   * @param note who has not reported yet; empty if all have
   */
  record Known(BigDecimal exact, String printed, String note) implements BookAnswer {}

  /** No value, and why. */
  record Unknown(String why) implements BookAnswer {}
}
