package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

class CheckScopeTest {
  private static final Place TOWN = place("330683188000", Place.Level.TOWN);
  private static final Place VILLAGE = place("330683188201", Place.Level.VILLAGE);
  private static final Place COUNTY = place("330683000000", Place.Level.COUNTY);

  @Test
  void without_limits_it_covers_every_place_and_period() {
    assertThat(CheckScope.EVERYWHERE.covers(VILLAGE, Period.parse("2021-03"))).isTrue();
  }

  @Test
  void a_check_at_the_town_leaves_villages_out_and_takes_what_holds_several_towns() {
    var scope = new CheckScope(EntryLevel.TOWN, null, false);

    assertThat(scope.covers(VILLAGE, Period.parse("2022"))).isFalse();
    assertThat(scope.covers(TOWN, Period.parse("2022"))).isTrue();
    assertThat(scope.covers(COUNTY, Period.parse("2022"))).isTrue();
  }

  @Test
  void a_check_of_one_year_leaves_out_periods_that_reach_into_another() {
    var scope = new CheckScope(null, 2022, false);

    assertThat(scope.covers(TOWN, Period.parse("2022-04..2022-09"))).isTrue();
    assertThat(scope.covers(TOWN, Period.parse("2021-10..2022-03"))).isFalse();
    assertThat(scope.covers(TOWN, Period.parse("2021"))).isFalse();
  }

  @Test
  void what_stands_against_a_years_target_is_judged_from_january_on() {
    var scope = new CheckScope(null, null, true);

    assertThat(scope.covers(TOWN, Period.parse("2022-01..2022-09"))).isTrue();
    assertThat(scope.covers(TOWN, Period.parse("2022-02..2022-09"))).isFalse();
  }

  private static Place place(String code, Place.Level level) {
    return new Place(code, "甲", level, null, LocalDate.of(2000, 1, 1), null);
  }
}
