package org.townbook.document;

import java.util.List;

/** A table of a document. */
public record Table(List<Row> rows) {

  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * A row is a line of the text.
   *
   * @param start offset of its first character
   * @param end offset behind its last
   * @param cells those that begin in this row, from left to right; what a cell above reaches down
   *     into has none
   */
  public record Row(int start, int end, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell, once, however many columns and rows it is merged over.
   *
   * @param start offset of its first character
   * @param end offset behind its last; the same as the start where it is empty
   * @param column where it begins, from 0
   * @param columns how many it is wide
   * @param rows how many it is high
   */
  public record Cell(int start, int end, int column, int columns, int rows) {
    public Cell {
      if (start > end || column < 0 || columns < 1 || rows < 1) {
        throw new IllegalArgumentException(
            "no cell: %d-%d, column %d, %d x %d".formatted(start, end, column, columns, rows));
      }
    }
  }
}
