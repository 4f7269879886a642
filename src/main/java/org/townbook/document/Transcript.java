package org.townbook.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes down a document: paragraphs and rows become lines. Inside a cell everything stays on the
 * row's line, so a break is a space there. Paragraphs without text leave no line.
 */
public final class Transcript {
  /** What is read at most; the longest reports have a tenth of it. */
  static final int LENGTH_MAX = 5_000_000;

  private final StringBuilder text = new StringBuilder();
  private final List<Table> tables = new ArrayList<>();
  private final List<OpenRow> rows = new ArrayList<>();

  /** By the column where they begin: cells that may still reach down. */
  private final Map<Integer, OpenCell> reaching = new HashMap<>();

  private boolean lineEnds;
  private boolean inTable;
  private boolean inCell;

  private static final class OpenRow {
    final int start;
    final List<OpenCell> cells = new ArrayList<>();
    int end;

    OpenRow(int start) {
      this.start = start;
    }

    Table.Row closed() {
      return new Table.Row(start, end, cells.stream().map(OpenCell::closed).toList());
    }
  }

  /** Its height is known when the table ends. */
  private static final class OpenCell {
    final int start;
    final int column;
    final int columns;
    final int row;
    int end;
    int rows = 1;

    OpenCell(int start, int column, int columns, int row) {
      this.start = start;
      this.column = column;
      this.columns = columns;
      this.row = row;
    }

    Table.Cell closed() {
      return new Table.Cell(start, end, column, columns, rows);
    }
  }

  /** Says that what follows stands on a line of its own. */
  public void endParagraph() {
    lineEnds = true;
  }

  /**
   * Takes words down.
   *
   * @return the offset where they begin
   */
  public int add(String words) throws Unreadable {
    if (words.isEmpty()) {
      return text.length();
    }
    startLine();
    int start = text.length();
    text.append(inCell ? words.replaceAll("[\n\r\t]", " ") : words);
    if (text.length() > LENGTH_MAX) {
      throw tooLong();
    }
    return start;
  }

  static Unreadable tooLong() {
    return new Unreadable("文字超过 500 万字，一次读不了；请分成几份再试。");
  }

  private void startLine() {
    if (!lineEnds) {
      return;
    }
    if (inCell) {
      text.append(text.length() > cell().start ? " " : "");
    } else if (!text.isEmpty()) {
      text.append('\n');
    }
    lineEnds = false;
  }

  /** Whether a table is being written; one inside it is only words of its cell. */
  public boolean isInTable() {
    return inTable;
  }

  /** Begins a table that does not stand in another. */
  public void beginTable() {
    inTable = true;
  }

  /** Begins a row of it. */
  public void beginRow() {
    lineEnds = true;
    startLine();
    rows.add(new OpenRow(text.length()));
  }

  /** Begins a cell. */
  public void beginCell(int column, int columns) {
    var row = rows.getLast();
    if (!row.cells.isEmpty()) {
      text.append('\t');
    }
    var cell = new OpenCell(text.length(), column, columns, rows.size());
    row.cells.add(cell);
    reaching.put(column, cell);
    inCell = true;
  }

  private OpenCell cell() {
    return rows.getLast().cells.getLast();
  }

  /** Ends the cell begun last. */
  public void endCell() {
    cell().end = text.length();
    inCell = false;
    lineEnds = false;
  }

  /** Lets the cell above, which begins in this column, reach down into this row. */
  public void reachDown(int column) {
    var above = reaching.get(column);
    if (above != null && above.row + above.rows == rows.size()) {
      above.rows++;
    }
  }

  /** Ends the row. */
  public void endRow() {
    rows.getLast().end = text.length();
    lineEnds = true;
  }

  /** Ends the table. */
  public void endTable() {
    if (rows.stream().anyMatch(row -> !row.cells.isEmpty())) {
      tables.add(new Table(rows.stream().map(OpenRow::closed).toList()));
    }
    rows.clear();
    reaching.clear();
    inTable = false;
    lineEnds = true;
  }

  /** What was taken down. */
  public ReadDocument document(String name, ReadDocument.Kind kind, List<String> notes) {
    return new ReadDocument(name, kind, text.toString(), tables, notes);
  }
}
