package org.townbook.report.print.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadingNumbersTest {

  @Test
  void each_level_begins_anew_under_the_one_above() {
    var numbers = new HeadingNumbers();
    assertThat(IntStream.of(1, 2, 3, 3, 4, 2, 3, 1, 2).mapToObj(numbers::next))
        .containsExactly("一、", "（一）", "1.", "2.", "（1）", "（二）", "1.", "二、", "（一）");
  }

  @Test
  void counts_are_written_as_chinese_counts() {
    assertThat(IntStream.of(1, 9, 10, 11, 19, 20, 21, 90, 99).mapToObj(HeadingNumbers::chinese))
        .containsExactly("一", "九", "十", "十一", "十九", "二十", "二十一", "九十", "九十九");
    assertThatThrownBy(() -> HeadingNumbers.chinese(100)).hasMessageContaining("1 to 99");
  }
}
