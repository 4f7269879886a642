package org.townbook.figure;

import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.expression.Expression;

/** One thing that a cell keeps of its rows; figures that need the same thing share it. */
sealed interface CellPart {

  /** Which of the cell's rows; null for all. */
  @Nullable Expression always();

  /** The number of rows. */
  record Rows(@Nullable Expression always) implements CellPart {}

  /** The number of rows that give the field, and the field's sum. */
  record Amount(String field, @Nullable Expression always) implements CellPart {}

  /** The different values of a field. */
  record Members(String field, @Nullable Expression always) implements CellPart {}

  /** What the last row of each subject gives. */
  record Lasts(String field, String per, @Nullable Expression always) implements CellPart {}

  static CellPart of(Aggregate aggregate, @Nullable Expression always) {
    return switch (aggregate) {
      case Aggregate.Count _ -> new Rows(always);
      case Aggregate.Sum(var field) -> new Amount(field, always);
      case Aggregate.Average(var field) -> new Amount(field, always);
      case Aggregate.Distinct(var field) -> new Members(field, always);
      case Aggregate.Latest(var field, var per) -> new Lasts(field, per, always);
    };
  }

  /**
   * Whether the other can be read from this one: it is the same, or those whose last rows it is.
   */
  default boolean holds(CellPart other) {
    return equals(other)
        || (this instanceof Lasts(var _, var per, var always)
            && other.equals(new Members(per, always)));
  }

  /** Whether it is a set of values and kept apart; all else is numbers that can be added. */
  default boolean isSet() {
    return this instanceof Members || this instanceof Lasts;
  }
}
