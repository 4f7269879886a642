package org.townbook.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "办结9件, 9",
    "增长14.06%, 14.06%",
    "共1，349处, '1，349'",
    "建成三个园区, 三个",
    "两级考核, 两级",
    "十余项实事, 十余项",
    "新增一家企业, 一家",
    "２０２２年, ２０２２",
  })
  void digits_and_counting_numerals_are_numbers(String text, String number) {
    assertThat(HandNumbers.in(text))
        .filteredOn(HandNumbers.Stretch::isNumber)
        .extracting(HandNumbers.Stretch::text)
        .containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({"一是学字为先", "第一书记", "一批项目", "一体推进", "严格履行一岗双责", "党的二十大", "进一步"})
  void what_only_sounds_like_a_number_is_left_alone(String text) {
    assertThat(HandNumbers.in(text)).noneMatch(HandNumbers.Stretch::isNumber);
  }
}
