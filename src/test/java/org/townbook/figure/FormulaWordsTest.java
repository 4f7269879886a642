package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.Catalog;

class FormulaWordsTest {
  @TempDir static Path folder;
  private static Catalog catalog;

  @BeforeAll
  static void read() {
    catalog = FigureTown.catalog(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "events, 台账“事件”中“收到日期”在期间内的记录条数",
    "events_online, 台账“事件”中“收到日期”在期间内、渠道为“网上”的记录条数",
    "events_closed, 台账“事件”中“收到日期”在期间内、办结日期不晚于期末的记录条数",
    "events_open, 台账“事件”中期末仍存续的记录条数",
    "amount, 台账“事件”中“收到日期”在期间内的记录的“金额”合计",
    "closure_rate, events_closed ÷ events × 100%",
  })
  void a_formula_is_said_in_the_words_of_the_form(String figure, String words) {
    assertThat(FormulaWords.of(catalog, catalog.figure(figure))).isEqualTo(words);
  }

  @Test
  void every_figure_can_be_said() {
    assertThat(catalog.figures())
        .allSatisfy(f -> assertThat(FormulaWords.of(catalog, f)).doesNotContain("=="));
  }
}
