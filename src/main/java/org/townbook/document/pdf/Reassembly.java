package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.document.Transcript;
import org.townbook.document.Unreadable;

/** Writes the blocks of all pages as paragraphs and tables. */
final class Reassembly {
  private final Transcript transcript;
  private final List<Block.RuledTable> tables = new ArrayList<>();
  private Block.@Nullable TextLine before;
  private @Nullable TypeArea areaBefore;

  Reassembly(Transcript transcript) {
    this.transcript = transcript;
  }

  void write(List<Page> pages, List<List<Block>> blocks) throws Unreadable {
    var whole = area(pages, blocks);
    for (int i = 0; i < pages.size(); i++) {
      var lines = lines(blocks.get(i));
      boolean isOwn = TypeArea.isMeasurable(lines);
      var area = isOwn ? TypeArea.of(lines, pages.get(i).width()) : whole;
      for (var block : blocks.get(i)) {
        switch (block) {
          case Block.TextLine line -> {
            endTable();
            write(line, area);
          }
          case Block.RuledTable table -> take(table);
        }
      }
    }
    endTable();
  }

  /** Measures all pages together. */
  static TypeArea area(List<Page> pages, List<List<Block>> blocks) {
    double widest = pages.stream().mapToDouble(Page::width).max().orElse(0);
    return TypeArea.of(lines(blocks.stream().flatMap(List::stream).toList()), (float) widest);
  }

  private static List<Block.TextLine> lines(List<Block> blocks) {
    var lines = new ArrayList<Block.TextLine>();
    for (var block : blocks) {
      if (block instanceof Block.TextLine line) {
        lines.add(line);
      }
    }
    return lines;
  }

  private void write(Block.TextLine line, TypeArea area) throws Unreadable {
    var above = before;
    var areaAbove = areaBefore;
    if (above != null && areaAbove != null && LineJoin.goesOn(above, line, areaAbove, area)) {
      transcript.add(LineJoin.between(above.words(), line.words()));
    } else {
      transcript.endParagraph();
    }
    transcript.add(line.words());
    before = line;
    areaBefore = area;
  }

  /** A table that the foot of the page cut goes on with as many columns. */
  private void take(Block.RuledTable table) throws Unreadable {
    if (!tables.isEmpty() && tables.getLast().columns() != table.columns()) {
      endTable();
    }
    tables.add(table);
    before = null;
  }

  private void endTable() throws Unreadable {
    if (tables.isEmpty()) {
      return;
    }
    transcript.endParagraph();
    transcript.beginTable();
    var head = tables.getFirst().rows();
    for (var table : tables) {
      var rows = table.rows();
      int again = table == tables.getFirst() ? 0 : same(head, rows);
      writeRows(rows.subList(again, rows.size()));
    }
    transcript.endTable();
    tables.clear();
  }

  /** The rows at the top that are the same: a head that is printed again. */
  private static int same(List<List<Block.WrittenBox>> head, List<List<Block.WrittenBox>> rows) {
    int same = 0;
    while (same < Math.min(head.size(), rows.size())
        && words(head.get(same)).equals(words(rows.get(same)))) {
      same++;
    }
    return same;
  }

  private static List<String> words(List<Block.WrittenBox> row) {
    return row.stream().map(Block.WrittenBox::words).toList();
  }

  private void writeRows(List<List<Block.WrittenBox>> rows) throws Unreadable {
    // by row: the columns where boxes that began above go on
    Map<Integer, List<Integer>> reaching = new HashMap<>();
    for (var row : rows) {
      transcript.beginRow();
      for (var written : row) {
        var box = written.box();
        transcript.beginCell(box.column(), box.columns());
        transcript.add(written.words());
        transcript.endCell();
        for (int down = box.row() + 1; down < box.row() + box.rows(); down++) {
          reaching.computeIfAbsent(down, _ -> new ArrayList<>()).add(box.column());
        }
      }
      if (!row.isEmpty()) {
        reaching.getOrDefault(row.getFirst().box().row(), List.of()).forEach(transcript::reachDown);
      }
      transcript.endRow();
    }
  }
}
