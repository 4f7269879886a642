package org.townbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChineseNumeralsTest {

  @Test
  void numbers_are_written_as_chinese_counts() {
    assertThat(LongStream.of(0, 2, 9, 10, 11, 20, 21, 90, 99).mapToObj(ChineseNumerals::of))
        .containsExactly("零", "二", "九", "十", "十一", "二十", "二十一", "九十", "九十九");
  }

  @Test
  void two_of_a_thing_are_said_with_another_word_than_the_second() {
    assertThat(LongStream.of(1, 2, 3, 12, 22).mapToObj(ChineseNumerals::counting))
        .containsExactly("一", "两", "三", "十二", "二十二");
  }

  @Test
  void what_is_printed_in_digits_is_refused() {
    assertThatThrownBy(() -> ChineseNumerals.of(100)).hasMessageContaining("0 to 99");
    assertThatThrownBy(() -> ChineseNumerals.of(-1)).hasMessageContaining("0 to 99");
  }
}
