package org.townbook.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table laid on its grid, row by row from left to right; a cell that covers several
 * rows returns in each of the lower ones as continued, which is what Word's vertical merge needs.
 */
public record TableGrid(List<List<Slot>> rows, int columns) {

  /** One cell's part of one row. */
  public record Slot(Cell cell, boolean continued) {}

  public TableGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Lays the cells out.
   *
   * @throws IllegalArgumentException naming the row (from 1), if they leave a gap, overlap, reach
   *     below the last row, or if there are none
   */
  public static TableGrid of(List<List<Cell>> rows) {
    if (rows.isEmpty() || rows.getFirst().isEmpty()) {
      throw new IllegalArgumentException("a table needs at least one row with one cell");
    }
    var columns = rows.getFirst().stream().mapToInt(Cell::colSpan).sum();
    var hanging = new Hanging[columns];
    var laid = new ArrayList<List<Slot>>();
    for (var row = 0; row < rows.size(); row++) {
      laid.add(layRow(rows.get(row), row + 1, hanging));
    }
    for (var rest : hanging) {
      if (rest != null && rest.rows > 0) {
        throw new IllegalArgumentException(
            "a cell reaches below row " + rows.size() + ", the last");
      }
    }
    return new TableGrid(laid, columns);
  }

  private static List<Slot> layRow(List<Cell> cells, int number, @Nullable Hanging[] hanging) {
    var slots = new ArrayList<Slot>();
    var next = cells.iterator();
    for (var column = 0; column < hanging.length; ) {
      var above = hanging[column];
      if (above != null && above.rows > 0) {
        slots.add(new Slot(above.cell, true));
        above.rows--;
        column += above.cell.colSpan();
        continue;
      }
      if (!next.hasNext()) {
        throw new IllegalArgumentException(
            "row %d ends at column %d of %d".formatted(number, column, hanging.length));
      }
      var cell = next.next();
      hang(cell, column, number, hanging);
      slots.add(new Slot(cell, false));
      column += cell.colSpan();
    }
    if (next.hasNext()) {
      throw new IllegalArgumentException(
          "row %d has more cells than its %d columns take".formatted(number, hanging.length));
    }
    return slots;
  }

  private static void hang(Cell cell, int column, int number, @Nullable Hanging[] hanging) {
    for (var at = column; at < column + cell.colSpan(); at++) {
      if (at >= hanging.length || (hanging[at] != null && hanging[at].rows > 0)) {
        throw new IllegalArgumentException(
            "row %d: a cell at column %d covers another or the edge".formatted(number, column + 1));
      }
    }
    for (var at = column; at < column + cell.colSpan(); at++) {
      hanging[at] = null;
    }
    hanging[column] = new Hanging(cell, cell.rowSpan() - 1);
  }

  private static final class Hanging {
    final Cell cell;
    int rows;

    Hanging(Cell cell, int rows) {
      this.cell = cell;
      this.rows = rows;
    }
  }
}
