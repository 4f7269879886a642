package org.townbook.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document consists of, from top to bottom. */
public sealed interface Block {

  /** All runs of the block in reading order; those of a caption have none. */
  List<Run> runs();

  /**
   * A heading. Its number is the printer's: 一、 then （一） then 1. then （1）, each beginning anew under
   * the one above (GB/T 9704-2012, 7.3.3).
   *
   * @param level 1 to 4
   */
  record Heading(int level, List<Run> runs) implements Block {
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("heading levels are 1 to 4, got " + level);
      }
      runs = List.copyOf(runs);
    }
  }

  /** A paragraph of text. */
  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A table. Refuses cells whose spans do not fill a rectangle without gap or overlap, and an empty
   * one.
   *
   * @param head rows repeated at the top of each page
   */
  record Table(@Nullable String caption, List<List<Cell>> head, List<List<Cell>> rows)
      implements Block {
    public Table {
      head = head.stream().map(List::copyOf).toList();
      rows = rows.stream().map(List::copyOf).toList();
      var width = TableGrid.of(head).columns();
      if (!rows.isEmpty() && TableGrid.of(rows).columns() != width) {
        throw new IllegalArgumentException(
            "the head has %d columns, the rows have %d"
                .formatted(width, TableGrid.of(rows).columns()));
      }
    }

    @Override
    public List<Run> runs() {
      return Stream.concat(head.stream(), rows.stream())
          .flatMap(List::stream)
          .flatMap(cell -> cell.runs().stream())
          .toList();
    }
  }
}
