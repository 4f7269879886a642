package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.shared.Period;

class DaysTest {
  private static final Period PERIOD = Period.parse("2022-01..2022-09");

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "d"})
  void days_lie_in_the_period_and_few_of_them_at_weekends(String seed) {
    var chance = Chance.seededBy(seed);
    var days = Days.of(PERIOD, chance);
    var drawn = Stream.generate(() -> days.draw(chance)).limit(5000).toList();

    assertThat(drawn).allMatch(PERIOD::contains);
    assertThat(drawn.stream().filter(Days::isWeekend).count()).isBetween(200L, 800L);
    assertThat(drawn.stream().map(LocalDate::getMonthValue).distinct()).hasSize(9);
  }

  @Test
  void every_second_day_keeps_its_step_over_the_ends_of_months() {
    var days = Days.every(2, Period.parse("2022-01..2022-02"), false);
    assertThat(days)
        .hasSize(30)
        .startsWith(LocalDate.of(2022, 1, 1))
        .endsWith(LocalDate.of(2022, 2, 28));
    assertThat(days).contains(LocalDate.of(2022, 1, 31), LocalDate.of(2022, 2, 2));
  }

  @Test
  void weekdays_leave_out_saturdays_and_sundays() {
    assertThat(Days.every(1, Period.parse("2022-05"), true)).hasSize(22).noneMatch(Days::isWeekend);
  }
}
