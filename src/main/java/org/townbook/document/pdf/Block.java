package org.townbook.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands on a page one below the other. */
sealed interface Block {

  /** Where it begins, in points from the top. */
  float top();

  /**
   * A line that stands in no table.
   *
   * @param words its text, with tabs where wide gaps part it
   */
  record TextLine(Line line, String words) implements Block {
    @Override
    public float top() {
      return line.top();
    }
  }

  /** A table between rules, cells row by row. */
  record RuledTable(float top, int columns, List<List<WrittenBox>> rows) implements Block {
    public RuledTable {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A box of a grid with what is written in it. */
  record WrittenBox(Grid.Box box, String words) {}

  /** The blocks of a page from top to bottom. */
  static List<Block> of(Page page) {
    var blocks = new ArrayList<Block>();
    var free = new ArrayList<>(page.glyphs());
    for (var grid : Grid.of(page.rules())) {
      var held = free.stream().filter(grid::holds).toList();
      var table = table(grid, held);
      if (isTable(table)) {
        blocks.add(table);
        free.removeIf(grid::holds);
      }
    }
    for (var line : Line.of(free)) {
      blocks.add(new TextLine(line, line.text(page.rules())));
    }
    blocks.sort(Comparator.comparing(Block::top));
    return blocks;
  }

  private static RuledTable table(Grid grid, List<Glyph> held) {
    int columns = grid.columns().length - 1;
    var inBox = new ArrayList<List<Glyph>>();
    for (int i = 0; i < columns * (grid.rows().length - 1); i++) {
      inBox.add(new ArrayList<>());
    }
    for (var glyph : held) {
      int row = Grid.index(grid.rows(), glyph.middle());
      inBox.get(row * columns + Grid.index(grid.columns(), glyph.centre())).add(glyph);
    }
    var rows = new ArrayList<List<WrittenBox>>();
    grid.boxes()
        .forEach(box -> {
          while (rows.size() <= box.row()) {
            rows.add(new ArrayList<>());
          }
          var glyphs = new ArrayList<Glyph>();
          for (int row = box.row(); row < box.row() + box.rows(); row++) {
            for (int column = box.column(); column < box.column() + box.columns(); column++) {
              glyphs.addAll(inBox.get(row * columns + column));
            }
          }
          float width = grid.columns()[box.column() + box.columns()] - grid.columns()[box.column()];
          rows.get(box.row()).add(new WrittenBox(box, words(glyphs, width)));
        });
    return new RuledTable(grid.top(), columns, rows);
  }

  private static String words(List<Glyph> glyphs, float width) {
    var words = new StringBuilder();
    Line above = null;
    for (var line : Line.of(glyphs)) {
      var next = line.text(List.of()).replace('\t', ' ');
      if (above != null) {
        words.append(hadRoom(above, line, width) ? " " : LineJoin.between(words, next));
      }
      words.append(next);
      above = line;
    }
    return words.toString();
  }

  /** Whether the next character would have fitted, so that somebody broke the line. */
  private static boolean hadRoom(Line above, Line line, float width) {
    float free = width - (above.right() - above.left());
    var first = line.glyphs().getFirst();
    return free > first.right() - first.left() + 1.6f * above.size();
  }

  /** Rules also draw charts and frames; in a table most of two columns and more is written. */
  private static boolean isTable(RuledTable table) {
    var boxes = table.rows().stream().flatMap(List::stream).toList();
    long written = boxes.stream().filter(box -> !box.words().isEmpty()).count();
    boolean hasColumns = table.rows().stream().anyMatch(row -> row.size() > 1);
    return hasColumns && written > 1 && written * 3 >= boxes.size();
  }
}
