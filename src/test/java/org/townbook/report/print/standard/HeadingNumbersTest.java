package org.townbook.report.print.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadingNumbersTest {

  @Test
  void each_level_begins_anew_under_the_one_above() {
    var numbers = new HeadingNumbers();
    assertThat(IntStream.of(1, 2, 3, 3, 4, 2, 3, 1, 2).mapToObj(numbers::next))
        .containsExactly("一、", "（一）", "1.", "2.", "（1）", "（二）", "1.", "二、", "（一）");
  }
}
