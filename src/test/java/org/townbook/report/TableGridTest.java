package org.townbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableGridTest {

  private static final Cell A = Cell.head("甲");
  private static final Cell B = Cell.head("乙");
  private static final Cell C = Cell.head("丙");

  @Test
  void a_cell_over_two_rows_returns_as_continued_in_the_lower_one() {
    var tall = A.down(2);
    var grid = TableGrid.of(List.of(List.of(tall, B.across(2)), List.of(B, C)));

    assertThat(grid.columns()).isEqualTo(3);
    assertThat(grid.rows().get(1))
        .containsExactly(
            new TableGrid.Slot(tall, true),
            new TableGrid.Slot(B, false),
            new TableGrid.Slot(C, false));
  }

  @Test
  void a_block_of_two_by_two_is_continued_across_its_whole_width() {
    var block = A.across(2).down(2);
    var grid = TableGrid.of(List.of(List.of(block, B), List.of(C)));

    assertThat(grid.rows().get(1))
        .containsExactly(new TableGrid.Slot(block, true), new TableGrid.Slot(C, false));
  }

  @Test
  void a_gap_an_overlap_and_a_cell_reaching_below_are_refused_by_row() {
    assertThatThrownBy(() -> TableGrid.of(List.of(List.of(A, B), List.of(C))))
        .hasMessageContaining("row 2 ends at column 1 of 2");
    assertThatThrownBy(() -> TableGrid.of(List.of(List.of(A, B), List.of(A, B, C))))
        .hasMessageContaining("row 2 has more cells");
    assertThatThrownBy(() -> TableGrid.of(List.of(List.of(A, B.down(2)), List.of(C.across(2)))))
        .hasMessageContaining("row 2: a cell at column 1 covers another");
    assertThatThrownBy(() -> TableGrid.of(List.of(List.of(A, B.down(2)))))
        .hasMessageContaining("reaches below row 1");
  }

  @Test
  void a_table_whose_head_and_rows_differ_in_width_is_refused() {
    assertThatThrownBy(() -> new Block.Table(null, List.of(List.of(A, B)), List.of(List.of(C))))
        .hasMessageContaining("the head has 2 columns, the rows have 1");
  }
}
