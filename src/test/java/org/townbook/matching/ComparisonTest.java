package org.townbook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.Catalog;
import org.townbook.reading.Reading;
import org.townbook.sample.SampleFolder;
import org.townbook.shared.Period;

/** Printed numbers beside what the book comes to. */
class ComparisonTest {
  private static final Catalog CATALOG = SampleFolder.readCatalog();
  private static final Reading READING = new Reading();
  private static final Matching MATCHING = new Matching(CATALOG, READING);
  private static final Period REPORT = Period.parse("2022-01..2022-09");

  @ParameterizedTest
  @CsvSource({
    "规上工业总产值18.91亿元, above_scale_industrial_output, 18.9149, AGREES",
    "规上工业总产值18.91亿元, above_scale_industrial_output, 18.9201, DIFFERS",
    "规上工业总产值189149万元, above_scale_industrial_output, 18.9149, AGREES",
    "户籍人口60余万人, village_residents, 570000, DIFFERS",
    "户籍人口60余万人, village_residents, 600001, AGREES",
    "户籍人口60余万人, village_residents, 700000, DIFFERS",
    "户籍人口约60万人, village_residents, 570000, AGREES",
    "户籍人口约60万人, village_residents, 540000, DIFFERS",
    "户籍人口超过60万人, village_residents, 599999, DIFFERS",
    "户籍人口超过60万人, village_residents, 615000, AGREES",
    "户籍人口近60万人, village_residents, 595000, AGREES",
    "户籍人口近60万人, village_residents, 605000, DIFFERS",
    "户籍人口不足60万人, village_residents, 605000, DIFFERS",
    "生猪存栏10463头, hogs_in_stock, 10463, AGREES",
    "生猪存栏10463头, hogs_in_stock, 10464, DIFFERS",
    "共巡查700余次, patrols, 745, AGREES",
    "共巡查700余次, patrols, 800, DIFFERS"
  })
  void a_number_agrees_if_it_may_stand_for_the_exact_value(
      String text, String key, BigDecimal exact, BookVerdict verdict) {
    var compared = only(compared(text + "。", Map.of(key, known(exact))));
    assertThat(compared.meant()).extracting(Candidate::key).isEqualTo(key);
    assertThat(compared.verdict()).as(compared.message()).isEqualTo(verdict);
  }

  @Test
  void a_truncated_number_agrees_and_is_told_how_it_rounds() {
    var text = "固定资产投资35031万元，其中工业投资22237万元，占固定资产投资的63.4%。";
    var compared =
        compared(
            text, Map.of("industrial_investment_share_of_fai", known(new BigDecimal("63.4781"))));
    assertThat(compared.getLast().verdict()).isEqualTo(BookVerdict.AGREES);
    assertThat(compared.getLast().message()).contains("63.5");
  }

  @Test
  void what_differs_says_by_how_much_and_in_the_units_of_the_text() {
    var compared =
        only(
            compared(
                "规上工业总产值19.5亿元。",
                Map.of("above_scale_industrial_output", known(new BigDecimal("18.91")))));
    assertThat(compared.difference()).isEqualByComparingTo("-0.59");
    assertThat(compared.message()).contains("文中 19.5亿元", "少 0.59亿元");
  }

  @Test
  void a_fall_is_below_zero() {
    var fell = known(new BigDecimal("-16.02"));
    var compared =
        compared("限上餐饮业营业额998万元，同比下降16.02%。", Map.of("above_quota_catering_turnover_yoy", fell));
    assertThat(compared.getLast().verdict()).isEqualTo(BookVerdict.AGREES);
  }

  @Test
  void a_figure_that_the_book_cannot_compute_says_why() {
    var compared = only(compared("生猪存栏10463头。", Map.of()));
    assertThat(compared.verdict()).isEqualTo(BookVerdict.UNKNOWN);
    assertThat(compared.message()).contains("没有记录");
  }

  @Test
  void a_figure_is_asked_for_in_its_own_period_and_otherwise_in_the_reports() {
    var text = "2021年生猪出栏9000头。\n一季度早稻种植面积5亩。\n拆除新建违章建筑19处。\n";
    assertThat(compared(text, Map.of()))
        .extracting(c -> String.valueOf(c.period()))
        .containsExactly("2022-01..2022-09", "2022-01..2022-09", "2022-01..2022-09");
    var own = compared("2021年全年，生猪出栏9000头。", Map.of("hogs_marketed", known(BigDecimal.TEN)));
    assertThat(only(own).period()).isEqualTo(Period.year(2021));
  }

  private static BookAnswer known(BigDecimal exact) {
    return new BookAnswer.Known(exact, exact.toPlainString(), "");
  }

  private static List<Compared> compared(String text, Map<String, BookAnswer> book) {
    var report = READING.read(text);
    BookValues values =
        (keys, _) -> {
          Map<String, BookAnswer> answers = new LinkedHashMap<>();
          keys.forEach(
              key -> answers.put(key, book.getOrDefault(key, new BookAnswer.Unknown("没有记录"))));
          return answers;
        };
    return new Comparison(CATALOG, values).of(report, MATCHING.of(report), REPORT);
  }

  private static Compared only(List<Compared> compared) {
    assertThat(compared).hasSize(1);
    return compared.getFirst();
  }
}
