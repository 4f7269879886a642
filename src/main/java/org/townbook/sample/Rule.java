package org.townbook.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.shared.Period;

/** How one field of a group's rows gets its values; docs/sample.md says what each draws. */
sealed interface Rule {

  record Constant(String text) implements Rule {}

  /** {@code head} and {@code tail} stand around a counter of at least {@code width} digits. */
  record Serial(String head, int width, String tail, @Nullable Integer start) implements Rule {}

  record Pick(List<String> of) implements Rule {}

  record Turn(List<String> of) implements Rule {}

  record Between(BigDecimal from, BigDecimal to, int digits) implements Rule {}

  record Split(BigDecimal total, int digits, BigDecimal least) implements Rule {}

  /**
   * A day counted from another field of the row.
   *
   * @param from fewest days, negative for earlier
   * @param bound last day it may come to, or the first one when it is counted backwards
   */
  record Shifted(String field, Span days, boolean backwards, @Nullable LocalDate bound)
      implements Rule {}

  record Span(int least, int most) {}

  record Within(Period period) implements Rule {}

  record Reference(String ledger, @Nullable Expression where, boolean inTurn) implements Rule {}

  record Name(WordList words) implements Rule {}

  record CreditCode() implements Rule {}

  record Maybe(BigDecimal share, Rule then) implements Rule {}

  record Same(String field) implements Rule {}

  /** The field of the row that must be known before; null where there is none. */
  default @Nullable String follows() {
    return switch (this) {
      case Shifted shifted -> shifted.field();
      case Same same -> same.field();
      case Maybe maybe -> maybe.then().follows();
      case Constant _,
          Serial _,
          Pick _,
          Turn _,
          Between _,
          Split _,
          Within _,
          Reference _,
          Name _,
          CreditCode _ ->
          null;
    };
  }

  /** The other ledger whose rows must be made before; null where there is none. */
  default @Nullable String refersTo() {
    return switch (this) {
      case Reference reference -> reference.ledger();
      case Maybe maybe -> maybe.then().refersTo();
      case Constant _,
          Serial _,
          Pick _,
          Turn _,
          Between _,
          Split _,
          Shifted _,
          Within _,
          Name _,
          CreditCode _,
          Same _ ->
          null;
    };
  }
}
