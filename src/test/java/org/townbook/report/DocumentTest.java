package org.townbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final DocumentFacts FACTS =
      DocumentFacts.draft("青溪镇", "2022年1—9月", LocalDate.of(2022, 10, 8), "2022年10月8日");

  @Test
  void a_figure_without_an_annex_row_is_refused_by_its_key() {
    var cited = new Block.Paragraph(List.of(new Run.Figure("wells", "27口")));

    assertThatThrownBy(() -> new Document("总结", null, List.of(cited), List.of(), FACTS))
        .hasMessageContaining("without an annex row: [wells]");
  }

  @Test
  void two_annex_rows_with_one_key_are_refused() {
    var rows = List.of(entry("wells"), entry("wells"));

    assertThatThrownBy(() -> new Document("总结", null, List.of(), rows, FACTS))
        .hasMessageContaining("more than one annex row: [wells]");
  }

  @Test
  void figures_and_unsourced_numbers_are_found_within_emphasis_and_tables_in_reading_order() {
    var first = new Run.Figure("wells", "27口");
    var second = new Run.Unsourced("8处");
    var third = new Run.Figure("wells", "27");
    var blocks =
        List.<Block>of(
            new Block.Paragraph(List.of(new Run.Strong(List.of(first, second)))),
            new Block.Table(
                null,
                List.of(List.of(Cell.head("水井"))),
                List.of(List.of(Cell.of(Cell.Align.RIGHT, third)))));

    var document = new Document("总结", null, blocks, List.of(entry("wells")), FACTS);

    assertThat(document.figures()).containsExactly(first, third);
    assertThat(document.unsourced()).containsExactly(second);
  }

  @Test
  void a_figure_that_is_not_whole_says_why() {
    assertThatThrownBy(() ->
            new AnnexEntry(
                "wells",
                "水井",
                "27口",
                "口",
                "水井数",
                null,
                null,
                "2022年",
                "今日",
                "水井台账",
                AnnexEntry.State.PARTIAL,
                null))
        .hasMessageContaining("does not say why");
  }

  private static AnnexEntry entry(String key) {
    return new AnnexEntry(
        key,
        "水井",
        "27口",
        "口",
        "在用水井的口数",
        null,
        null,
        "2022年1—9月",
        "2022年10月8日",
        "水井台账",
        AnnexEntry.State.KNOWN,
        null);
  }
}
