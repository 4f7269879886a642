package org.townbook.reading.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a text that form a table: their cells stand apart by tabs.
 *
 * @param rows at least two, from the heads down
 */
public record TextTable(List<List<Cell>> rows) {

  /** A cell where it stands in the text, blanks around it left out. */
  public record Cell(int start, String text) {
    /** Where it ends. */
    public int end() {
      return start + text.length();
    }
  }

  /** The tables of a text, in order. */
  public static List<TextTable> in(String text) {
    var tables = new ArrayList<TextTable>();
    var rows = new ArrayList<List<Cell>>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      var line = text.substring(start, end);
      if (line.contains("\t")) {
        rows.add(cells(line, start));
      } else {
        close(rows, tables);
      }
      start = end + 1;
    }
    close(rows, tables);
    return tables;
  }

  private static void close(List<List<Cell>> rows, List<TextTable> tables) {
    if (rows.size() > 1) {
      tables.add(new TextTable(List.copyOf(rows)));
    }
    rows.clear();
  }

  private static List<Cell> cells(String line, int start) {
    var cells = new ArrayList<Cell>();
    int at = start;
    for (var written : line.split("\t", -1)) {
      var leading = written.length() - written.stripLeading().length();
      cells.add(new Cell(at + leading, written.strip()));
      at += written.length() + 1;
    }
    return cells;
  }

  /** Where its first cell begins. */
  public int start() {
    return rows.getFirst().getFirst().start();
  }

  /** Where its last cell ends. */
  public int end() {
    return rows.getLast().getLast().end();
  }
}
