package org.townbook.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Formula.Span;
import org.townbook.catalog.expression.Expression;

/**
 * Cells of one ledger that are counted together: its rows by place, by the month of one date and,
 * where conditions wait for the period, by other days as well.
 *
 * @param dated the field whose month makes the cell
 * @param days fields that conditions hold against the period, in order
 * @param parts what each cell keeps
 * @param folds the parts that are numbers, by what their conditions turn on
 * @param measures what is read from the cells
 */
record CellGroup(
    String dated,
    List<String> days,
    List<CellPart> parts,
    List<CellFold> folds,
    List<Kept> measures) {
  CellGroup {
    days = List.copyOf(days);
    parts = List.copyOf(parts);
    folds = List.copyOf(folds);
    measures = List.copyOf(measures);
  }

  /**
   * A measure that is read from cells.
   *
   * @param rows where the number of its rows stands among the group's parts; -1 for a set
   * @param part where the part it needs stands
   * @param selection which cells it takes
   */
  record Kept(Measure measure, int rows, int part, Selection selection) {}

  /**
   * Which cells a measure takes.
   *
   * @param span the months, by their relation to the period
   * @param asked what their days must fulfil; null for all
   */
  record Selection(Span span, @Nullable Expression asked) {}

  /** Tells the group's cells from others of the ledger. */
  String name() {
    return String.join("|", dated, String.join(",", days));
  }

  /** Where the count of a part stands in a cell's counts, from 1 as SQL has it. */
  int countAt(int part) {
    return 1 + (int) parts.subList(0, part).stream().filter(p -> !p.isSet()).count();
  }

  /** Where the sum of a part stands in a cell's sums, from 1. */
  int sumAt(int part) {
    return 1
        + (int) parts.subList(0, part).stream().filter(CellPart.Amount.class::isInstance).count();
  }

  boolean hasSets() {
    return parts.stream().anyMatch(CellPart::isSet);
  }

  boolean hasTallies() {
    return parts.stream().anyMatch(part -> !part.isSet());
  }
}
