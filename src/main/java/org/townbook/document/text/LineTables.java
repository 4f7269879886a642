package org.townbook.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.townbook.document.ReadDocument;
import org.townbook.document.Table;

/**
 * Tables in a text of lines: cells parted by tabs, as when they are pasted from a sheet, or by
 * bars, as in Markdown. Two lines with as many cells as each other make one.
 */
public final class LineTables {
  private static final Pattern RULE_SIGNS = Pattern.compile("[\\s:|-]+");

  private final String text;
  private final List<Table> tables = new ArrayList<>();
  private List<Table.Row> rows = new ArrayList<>();

  private LineTables(String text) {
    this.text = text;
  }

  /** Finds them. */
  public static List<Table> of(String text) {
    var found = new LineTables(text);
    found.readLines();
    return found.tables;
  }

  /** A document with the tables added that nobody drew rules around. */
  public static ReadDocument added(ReadDocument document) {
    var tables = new ArrayList<>(document.tables());
    int next = 0;
    for (var table : of(document.text())) {
      while (next < document.tables().size() && isBefore(document.tables().get(next), table)) {
        next++;
      }
      if (next == document.tables().size() || isBefore(table, document.tables().get(next))) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparing(table -> table.rows().getFirst().start()));
    return new ReadDocument(
        document.name(), document.kind(), document.text(), tables, document.notes());
  }

  private static boolean isBefore(Table one, Table other) {
    return one.rows().getLast().end() < other.rows().getFirst().start();
  }

  private void readLines() {
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      readLine(start, end);
      start = end + 1;
    }
    endTable();
  }

  private void readLine(int start, int end) {
    var line = text.substring(start, end);
    if (!rows.isEmpty() && isRule(line)) {
      return;
    }
    var cells = line.strip().startsWith("|") ? barred(start, end) : tabbed(line, start, end);
    if (cells.size() < 2) {
      endTable();
      return;
    }
    if (!rows.isEmpty() && rows.getLast().cells().size() != cells.size()) {
      endTable();
    }
    rows.add(new Table.Row(start, end, cells));
  }

  /** The line below the heads in Markdown: |---|:--|. */
  private static boolean isRule(String line) {
    int dash = line.indexOf('-');
    return dash >= 0 && line.lastIndexOf('|') > dash && RULE_SIGNS.matcher(line).matches();
  }

  private List<Table.Cell> tabbed(String line, int start, int end) {
    // a tab before everything is an indent
    boolean isIndent = line.strip().indexOf('\t') < 0;
    return isIndent ? List.of() : cells(start, end, '\t');
  }

  private List<Table.Cell> barred(int start, int end) {
    int first = text.indexOf('|', start) + 1;
    int last = text.lastIndexOf('|', end - 1);
    return cells(first, last >= first ? last : end, '|');
  }

  private List<Table.Cell> cells(int start, int end, char sign) {
    var cells = new ArrayList<Table.Cell>();
    for (int from = start; from <= end; ) {
      int to = text.indexOf(sign, from);
      to = to < 0 || to > end ? end : to;
      cells.add(stripped(from, to, cells.size()));
      from = to + 1;
    }
    return cells;
  }

  private Table.Cell stripped(int from, int to, int column) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Table.Cell(start, end, column, 1, 1);
  }

  private void endTable() {
    if (rows.size() > 1) {
      tables.add(new Table(rows));
    }
    rows = new ArrayList<>();
  }
}
