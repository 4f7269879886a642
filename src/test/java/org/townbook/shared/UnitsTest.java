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
  })
  void what_measures_the_same_converts(BigDecimal value, String from, String to, BigDecimal gives) {
    assertThat(Units.convert(value, from, to)).isEqualByComparingTo(gives);
  }

  @ParameterizedTest
  @CsvSource({"米, 亩", "吨, 人", "万元, 人", "小时, 天", "千瓦时, 千克", "㎡, 亩", "立方米, ㎡"})
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
}
