package org.townbook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "12345, 元, 万元, 1.2345",
    "1.5, 亿元, 万元, 15000",
    "3000, 米, 千米, 3",
    "2, 公里, 千米, 2",
    "1.2, 吨, 公斤, 1200",
    "0.4, 万吨, 吨, 4000",
    "25, 千瓦时, 万千瓦时, 0.0025",
    "35000, 人次, 万人次, 3.5",
    "2.5, 平方公里, ㎡, 2500000",
    "30, 亩, 公顷, 2",
    "40, 万元以上, 元, 400000",
    "3, 万元/亩, 元/亩, 30000",
    "0.45, 吨/亩, 公斤/公顷, 6750",
    "63.4, %, 个百分点, 63.4",
  })
  void what_measures_the_same_converts(BigDecimal value, String from, String to, BigDecimal gives) {
    assertThat(Units.convert(value, from, to)).isEqualByComparingTo(gives);
  }

  @ParameterizedTest
  @CsvSource({
    "米, 亩", "吨, 人", "万元, 人", "小时, 天", "千瓦时, 千克", "㎡, 亩", "立方米, ㎡", "元/人, 元", "元/亩, 元", "%, 个"
  })
  void what_measures_another_thing_is_refused(String from, String to) {
    assertThat(Units.sameFamily(from, to)).isFalse();
    assertThatThrownBy(() -> Units.convert(BigDecimal.ONE, from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(from, to);
  }

  @Test
  void measure_words_are_grammar_and_convert_as_they_are() {
    assertThat(Units.convert(BigDecimal.TEN, "件", "人次")).isEqualTo(BigDecimal.TEN);
  }

  @Test
  void no_digit_is_lost_where_the_units_are_decimals_of_each_other() {
    var long40 = new BigDecimal("0." + "3".repeat(40));
    assertThat(Units.convert(long40, "亿元", "万元")).isEqualByComparingTo(long40.movePointRight(4));
    assertThat(Units.convert(long40, "万元", "亿元")).isEqualByComparingTo(long40.movePointLeft(4));
  }

  @ParameterizedTest
  @CsvSource({"元, 1", "万元, 10000", "亿元, 100000000", "万人次, 10000", "%, 0.01", "公顷, 15", "人, 1"})
  void a_unit_has_its_size(String unit, BigDecimal size) {
    assertThat(Units.size(unit)).isEqualByComparingTo(size);
  }
}
