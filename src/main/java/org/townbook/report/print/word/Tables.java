package org.townbook.report.print.word;

import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.townbook.report.Block.Table;
import org.townbook.report.Cell;
import org.townbook.report.Run;
import org.townbook.report.TableGrid;
import org.townbook.report.print.standard.Sheet;

/** Writes the tables of the text, as wide as the type area. */
final class Tables {

  /** A column is never given less room than four characters, nor counted for more than sixteen. */
  private static final int NARROWEST = 4;

  private static final int WIDEST = 16;

  private final CTBody body;
  private final Inline inline;

  Tables(CTBody body, Inline inline) {
    this.body = body;
    this.inline = inline;
  }

  void write(Table table) {
    if (table.caption() != null) {
      Paragraphs.add(body, Style.CAPTION, table.caption());
    }
    var head = TableGrid.of(table.head());
    var rows =
        table.rows().isEmpty()
            ? List.<List<TableGrid.Slot>>of()
            : TableGrid.of(table.rows()).rows();
    var grid = new Grid(body, widths(head, rows), Style.TABLE_HEAD, Style.TABLE_TEXT);
    for (var row : head.rows()) {
      fill(grid.headRow(), row);
    }
    var together = rows.size() <= Sheet.ROWS_KEPT_TOGETHER;
    for (var row : rows) {
      fill(grid.row(together && row != rows.getLast()), row);
    }
  }

  private void fill(Grid.Row row, List<TableGrid.Slot> slots) {
    for (var slot : slots) {
      var cell = slot.cell();
      var merge = merge(slot);
      var paragraph = row.cell(cell.align(), cell.colSpan(), merge);
      if (merge != Grid.Merge.GOES_ON) {
        inline.put(paragraph, cell.runs());
      }
    }
  }

  private static Grid.Merge merge(TableGrid.Slot slot) {
    if (slot.cell().rowSpan() == 1) {
      return Grid.Merge.NONE;
    }
    return slot.continued() ? Grid.Merge.GOES_ON : Grid.Merge.BEGINS;
  }

  /** Shares the width of the type area by the longest words of each column. */
  private static int[] widths(TableGrid head, List<List<TableGrid.Slot>> rows) {
    var weights = new int[head.columns()];
    Arrays.fill(weights, NARROWEST);
    head.rows().forEach(row -> weigh(row, weights));
    rows.forEach(row -> weigh(row, weights));
    var all = Arrays.stream(weights).sum();
    var room = Sheet.twips(Sheet.TYPE_AREA_WIDTH);
    return Arrays.stream(weights).map(weight -> room * weight / all).toArray();
  }

  private static void weigh(List<TableGrid.Slot> row, int[] weights) {
    var column = 0;
    for (var slot : row) {
      Cell cell = slot.cell();
      if (cell.colSpan() == 1) {
        var length = Math.min(WIDEST, Run.plain(cell.runs()).length());
        weights[column] = Math.max(weights[column], length);
      }
      column += cell.colSpan();
    }
  }
}
