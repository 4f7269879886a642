package org.townbook.web.reading;

import java.util.ArrayList;
import java.util.List;
import org.townbook.document.ReadDocument;
import org.townbook.document.Table;

/** A paragraph or a table of a text, as it was read. */
public sealed interface Block {

  /** A line of the text. */
  record Paragraph(List<Piece> pieces) implements Block {}

  /** Lines of the text that are the rows of a table. */
  record Grid(List<List<Cell>> rows) implements Block {}

  /** A cell, merged over so many columns and rows. */
  record Cell(List<Piece> pieces, int columns, int rows) {}

  /** All of a document; lines without a word are left out. */
  static List<Block> all(ReadDocument document, MarkedText marked) {
    var blocks = new ArrayList<Block>();
    int at = 0;
    for (var table : document.tables()) {
      if (table.rows().isEmpty()) {
        continue;
      }
      blocks.addAll(lines(document.text(), at, table.rows().getFirst().start(), marked));
      blocks.add(grid(table, marked));
      at = table.rows().getLast().end();
    }
    blocks.addAll(lines(document.text(), at, document.text().length(), marked));
    return blocks;
  }

  private static List<Block> lines(String text, int from, int to, MarkedText marked) {
    var lines = new ArrayList<Block>();
    int start = from;
    while (start < to) {
      int stop = text.indexOf('\n', start, to);
      int end = stop < 0 ? to : stop;
      if (!text.substring(start, end).isBlank()) {
        lines.add(new Paragraph(marked.between(start, end)));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Block grid(Table table, MarkedText marked) {
    return new Grid(
        table.rows().stream()
            .map(row ->
                row.cells().stream()
                    .map(cell ->
                        new Cell(
                            marked.between(cell.start(), cell.end()), cell.columns(), cell.rows()))
                    .toList())
            .toList());
  }
}
