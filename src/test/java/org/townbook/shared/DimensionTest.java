package org.townbook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What products, quotients and sums measure, said in units. */
class DimensionTest {
  @ParameterizedTest
  @CsvSource({
    "万元, 个, 元",
    "个, 万元, 元",
    "人, 次, 个",
    "人次, 天, 个",
    "天, 人次, 个",
    "人, %, 个",
    "%, 人, 个",
    "%, %, %",
    "%, 天, 天",
    "天, %, 天",
    "亩, 元/亩, 元",
    "公斤/亩, 亩, 吨",
    "万元, %, 元",
  })
  void of_a_product(String a, String b, String product) {
    assertThat(Units.dimension(a).times(Units.dimension(b))).isEqualTo(Units.dimension(product));
  }

  @ParameterizedTest
  @CsvSource({
    "万元, 个, 元",
    "万元, 天, 元",
    "元, 亩, 万元/公顷",
    "人次, 天, 人",
    "天, 个, 天",
    "人, %, 人",
    "%, 人, %",
  })
  void of_a_quotient(String a, String b, String quotient) {
    assertThat(Units.dimension(a).over(Units.dimension(b))).isEqualTo(Units.dimension(quotient));
  }

  @ParameterizedTest
  @CsvSource({"人, 户", "万元, 亿元", "%, 个百分点", "天, 天", "元/亩, 万元/亩"})
  void of_two_of_one_kind_is_a_pure_number(String a, String b) {
    assertThat(Units.dimension(a).over(Units.dimension(b))).isEqualTo(Dimension.NUMBER);
  }

  @ParameterizedTest
  @CsvSource({"人, 户, 人", "万元, 亿元, 元", "%, 个百分点, %", "亩, 公顷, 亩", "元/亩, 万元/公顷, 元/亩"})
  void of_a_sum_is_that_of_its_parts(String a, String b, String sum) {
    assertThat(Units.dimension(a).with(Units.dimension(b))).contains(Units.dimension(sum));
    assertThat(Units.dimension(b).with(Units.dimension(a))).contains(Units.dimension(sum));
  }

  @ParameterizedTest
  @CsvSource({"人", "%", "天"})
  void a_pure_number_goes_with_every_plain_kind(String unit) {
    var kind = Units.dimension(unit);
    assertThat(kind.with(Dimension.NUMBER)).contains(kind);
    assertThat(Dimension.NUMBER.with(kind)).contains(kind);
    assertThat(Dimension.NUMBER.times(kind)).isEqualTo(kind);
    assertThat(kind.times(Dimension.NUMBER)).isEqualTo(kind);
    assertThat(kind.over(Dimension.NUMBER)).isEqualTo(kind);
    assertThat(Dimension.NUMBER.over(kind)).isEqualTo(Dimension.NUMBER);
  }

  @ParameterizedTest
  @CsvSource({"人, %", "天, 人", "天, 小时", "%, 天", "元, 亩", "亩, ㎡", "元, 元/亩", "元, 人", "元, %"})
  void what_measures_another_thing_has_no_sum(String a, String b) {
    assertThat(Units.dimension(a).with(Units.dimension(b))).isEmpty();
    assertThat(Units.dimension(b).with(Units.dimension(a))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"元", "元/亩"})
  void what_is_measured_goes_with_no_pure_number(String unit) {
    assertThat(Units.dimension(unit).with(Dimension.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"%, true", "个百分点, true", "人, false", "元, false", "天, false"})
  void only_percentages_are_percent(String unit, boolean percent) {
    assertThat(Units.dimension(unit).isPercent()).isEqualTo(percent);
  }
}
