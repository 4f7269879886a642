package org.townbook.report;

import java.util.List;

/**
 * A cell of a table, given once at its upper left corner.
 *
 * @param colSpan columns it covers, at least 1
 * @param rowSpan rows it covers, at least 1
 */
public record Cell(List<Run> runs, int colSpan, int rowSpan, Align align) {

  /** Words stand left or centred, digits right. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  public Cell {
    if (colSpan < 1 || rowSpan < 1) {
      throw new IllegalArgumentException(
          "a cell covers at least 1 × 1, got " + colSpan + " × " + rowSpan);
    }
    runs = List.copyOf(runs);
  }

  /** A cell of one column and row. */
  public static Cell of(Align align, Run... runs) {
    return new Cell(List.of(runs), 1, 1, align);
  }

  /** A centred cell of words, as a head has them. */
  public static Cell head(String text) {
    return of(Align.CENTER, new Run.Text(text));
  }

  /** The same over so many columns. */
  public Cell across(int columns) {
    return new Cell(runs, columns, rowSpan, align);
  }

  /** The same over so many rows. */
  public Cell down(int rows) {
    return new Cell(runs, colSpan, rows, align);
  }
}
