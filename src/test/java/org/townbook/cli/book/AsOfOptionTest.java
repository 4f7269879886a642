package org.townbook.cli.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.shared.Refusal;

class AsOfOptionTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2022-10-08, 2022-10-08T15:59:59.999999Z",
    "2022-10-08T17:00, 2022-10-08T09:00:00Z",
    "2022-10-08T17:00:30, 2022-10-08T09:00:30Z",
    "2022-10-08T17:00+08:00, 2022-10-08T09:00:00Z",
    "2022-10-08T09:00:00Z, 2022-10-08T09:00:00Z",
  })
  void a_moment_is_of_the_books_time_zone_and_a_day_means_its_end(String written, Instant meant) {
    assertThat(AsOfOption.moment(written, CHINA)).isEqualTo(meant);
  }

  @Test
  void anything_else_is_refused_with_the_forms_that_are_read() {
    assertThatThrownBy(() -> AsOfOption.moment("昨天", CHINA))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2022-10-08T17:00");
  }
}
