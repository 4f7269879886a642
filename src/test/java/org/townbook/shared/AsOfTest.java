package org.townbook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
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
    assertThat(AsOf.find(written, CHINA)).contains(meant);
  }

  /** PostgreSQL knows no moment before 4713 BC or after 294276. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "昨天",
        "2022-02-30",
        "2022-10-08T25:00",
        "-4713-11-24T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "+294277-01-01T00:00:00Z",
        "+999999999-12-31T23:59",
        "1899-12-31",
        "3000-01-01"
      })
  void anything_else_and_years_of_no_book_are_not_read(String written) {
    assertThat(AsOf.find(written, CHINA)).isEmpty();
  }
}
