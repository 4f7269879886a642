package org.townbook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.reading.Reading;
import org.townbook.sample.LoadedSample;
import org.townbook.sample.SampleFolder;

/** Which figure of the catalog a printed number means. */
class MatchingTest {
  private static final Reading READING = new Reading();
  private static final Matching MATCHING = new Matching(SampleFolder.readCatalog(), READING);

  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  @Test
  void of_the_sample_report_nearly_every_number_is_known_and_nearly_none_is_taken_for_another() {
    var printed = SampleReportText.of(SAMPLE.book());
    var right = new HashSet<SampleReportText.Label>();
    var wrong = new ArrayList<String>();
    for (var match : MATCHING.of(READING.read(printed.text()))) {
      var place = match.figure().quantity();
      var keys = printed.keys(place.start(), place.end());
      for (var meant : match.meant()) {
        if (keys.contains(meant.key())) {
          printed.labels().stream()
              .filter(l -> l.key().equals(meant.key()) && l.start() < place.end())
              .filter(l -> place.start() < l.end())
              .forEach(right::add);
        } else if (!keys.isEmpty()) {
          wrong.add(keys + " taken for " + meant);
        }
      }
    }
    double all = printed.labels().size();
    assertThat(all).isGreaterThan(140);
    assertThat(right.size() / all).as("right").isGreaterThanOrEqualTo(0.95);
    assertThat(wrong.size() / all).as("wrong: " + wrong).isLessThanOrEqualTo(0.02);
  }

  @ParameterizedTest
  @CsvSource({
    "全镇规模以上工业总产值完成18.2亿元。, above_scale_industrial_output",
    "1—9月固投3.5亿元。, fixed_asset_investment",
    "社会消费品方面，限上社零总额2500万元。, above_quota_consumer_goods_retail_sales",
    "今年摸底排查企业417家。, enterprises_surveyed",
    "播种早稻2772亩。, early_rice_sown_area",
    "期末存栏生猪10463头。, hogs_in_stock",
    "全年拆除违建19处。, new_illegal_buildings_demolished",
    "受理12345热线工单568件。, petition_hotline",
    "累计接种新冠疫苗加强针35614人次。, vaccination_booster",
    "共新建村级再生资源回收点27个。, recycling_points_village"
  })
  void other_words_for_the_same_thing_are_understood(String text, String key) {
    assertThat(best(text)).contains(key);
  }

  @ParameterizedTest
  @CsvSource({"全镇完成高速公路绿化带养护12公里。", "全镇森林蓄积量5.2万立方米。", "全镇用电量3.1亿千瓦时。", "今年以来发放农业保险理赔款312万元。"})
  void of_a_number_that_the_book_does_not_keep_nothing_is_said(String text) {
    assertThat(best(text)).isEmpty();
  }

  @Test
  void a_number_in_another_kind_of_unit_is_never_the_figure() {
    assertThat(best("早稻种植面积占比12%。")).doesNotContain("early_rice_sown_area");
  }

  @Test
  void a_growth_is_that_of_the_level_it_follows() {
    assertThat(best("限上餐饮业营业额998万元，同比增长16%。"))
        .containsExactly("above_quota_catering_turnover", "above_quota_catering_turnover_yoy");
  }

  @Test
  void of_a_row_each_number_has_its_own_name() {
    assertThat(best("限上住宿业、餐饮业营业额分别为2546万元和1318万元。"))
        .containsExactly("above_quota_accommodation_sales", "above_quota_catering_turnover");
  }

  @Test
  void one_rate_that_is_said_of_two_things_means_both() {
    var matches = MATCHING.of(READING.read("困难群众探访、幸福清单送达有序，探访率和送达率均为100%。"));
    assertThat(matches.getFirst().meant())
        .extracting(Candidate::key)
        .containsExactlyInAnyOrder("welfare_visit_rate", "welfare_happiness_list_delivery_rate");
  }

  @Test
  void a_match_says_what_speaks_for_it_and_what_against() {
    var match = MATCHING.of(READING.read("完成违章建筑拆除约19个。")).getFirst();
    assertThat(match.meant()).isNotEmpty();
    assertThat(match.meant().getFirst().agrees()).anyMatch(why -> why.startsWith("名称相同："));
    assertThat(match.meant().getFirst().differs()).anyMatch(why -> why.startsWith("单位不同："));
  }

  private static List<String> best(String text) {
    return MATCHING.of(READING.read(text)).stream()
        .flatMap(match -> match.best().stream())
        .map(Candidate::key)
        .toList();
  }
}
