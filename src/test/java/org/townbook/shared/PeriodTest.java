package org.townbook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2022, 2022-01..2022-12, 2022年",
    "2022-03, 2022-03, 2022年3月",
    "2022Q2, 2022-04..2022-06, 2022年4—6月",
    "2022-H2, 2022-07..2022-12, 2022年7—12月",
    "2022-01..2022-09, 2022-01..2022-09, 2022年1—9月",
    "2021-11..2022-02, 2021-11..2022-02, 2021年11月—2022年2月",
  })
  void a_period_is_read_as_people_write_it(String written, String runs, String chinese) {
    var period = Period.parse(written);

    assertThat(period).hasToString(runs);
    assertThat(period.chinese()).isEqualTo(chinese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022-13",
        "2022Q5",
        "2022-09..2022-01",
        "一季度",
        "0000",
        "0202-03",
        "9999",
        "2022..2023..2024"
      })
  void anything_else_is_refused_with_the_forms_that_are_read(String written) {
    assertThatThrownBy(() -> Period.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("看不懂期间 " + written)
        .hasMessageContaining("2022Q1");
  }

  @Test
  void the_month_before_a_long_one_keeps_its_own_last_day() {
    var march = Period.parse("2022-03");

    assertThat(march.previous().lastDay()).isEqualTo(LocalDate.of(2022, 2, 28));
    assertThat(Period.parse("2024-02").yearBefore().lastDay()).isEqualTo(LocalDate.of(2023, 2, 28));
    assertThat(Period.parse("2023-02").days()).isEqualTo(28);
    assertThat(Period.parse("2024-02").days()).isEqualTo(29);
  }

  @Test
  void a_year_to_date_ends_with_the_last_month_that_has_ended() {
    assertThat(Period.yearToDate(LocalDate.of(2022, 10, 1)))
        .isEqualTo(Period.parse("2022-01..2022-09"));
    assertThat(Period.yearToDate(LocalDate.of(2022, 10, 31)))
        .isEqualTo(Period.parse("2022-01..2022-09"));
    assertThat(Period.yearToDate(LocalDate.of(2023, 1, 15))).isEqualTo(Period.parse("2022"));
  }

  @Test
  void what_comes_before_a_quarter_is_a_quarter() {
    assertThat(Period.parse("2022Q1").previous()).isEqualTo(Period.parse("2021Q4"));
  }
}
