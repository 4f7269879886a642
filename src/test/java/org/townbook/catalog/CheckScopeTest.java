package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

class CheckScopeTest {
  private static final Place TOWN = place("330683188000", Place.Level.TOWN);
  private static final Place VILLAGE = place("330683188201", Place.Level.VILLAGE);
  private static final Place COUNTY = place("330683000000", Place.Level.COUNTY);

  @Test
  void without_limits_it_covers_every_place_and_period() {
    assertThat(covers(CheckScope.EVERYWHERE, VILLAGE, "2021-03")).isTrue();
  }

  @Test
  void a_check_at_the_town_leaves_villages_out_and_takes_what_holds_several_towns() {
    var scope = new CheckScope(EntryLevel.TOWN, null, false, null);

    assertThat(covers(scope, VILLAGE, "2022")).isFalse();
    assertThat(covers(scope, TOWN, "2022")).isTrue();
    assertThat(covers(scope, COUNTY, "2022")).isTrue();
  }

  @Test
  void a_check_of_one_year_leaves_out_periods_that_reach_into_another() {
    var scope = new CheckScope(null, 2022, false, null);

    assertThat(covers(scope, TOWN, "2022-04..2022-09")).isTrue();
    assertThat(covers(scope, TOWN, "2021-10..2022-03")).isFalse();
    assertThat(covers(scope, TOWN, "2021")).isFalse();
  }

  @Test
  void what_stands_against_a_years_target_is_judged_from_january_on() {
    var scope = new CheckScope(null, null, true, null);

    assertThat(covers(scope, TOWN, "2022-01..2022-09")).isTrue();
    assertThat(covers(scope, TOWN, "2022-02..2022-09")).isFalse();
  }

  @Test
  void what_is_still_being_built_is_not_judged_and_neither_is_what_nobody_knows() {
    var scope = when("built > 0 && open == 0 && period_end >= day(\"2022-06-30\")");

    assertThat(scope.figures()).containsExactlyInAnyOrder("built", "open");
    assertThat(covers(scope, TOWN, "2022H1", Map.of("built", 3, "open", 0))).isTrue();
    assertThat(covers(scope, TOWN, "2022H1", Map.of("built", 3, "open", 1))).isFalse();
    assertThat(covers(scope, TOWN, "2022Q1", Map.of("built", 3, "open", 0))).isFalse();
    assertThat(covers(scope, TOWN, "2022H1", Map.of("built", 3))).isFalse();
  }

  private static CheckScope when(String source) {
    var figures = RelationReader.scopeOf(Set.of("built", "open"));
    return switch (Language.condition(source, figures)) {
      case Parsed.Valid(var condition) -> new CheckScope(null, null, false, condition);
      case Parsed.Invalid(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static boolean covers(CheckScope scope, Place place, String period) {
    return covers(scope, place, period, Map.of());
  }

  private static boolean covers(
      CheckScope scope, Place place, String period, Map<String, Integer> figures) {
    return scope.covers(
        place,
        Period.parse(period),
        key -> figures.containsKey(key) ? BigDecimal.valueOf(figures.get(key)) : null);
  }

  private static Place place(String code, Place.Level level) {
    return new Place(code, "甲", level, null, LocalDate.of(2000, 1, 1), null);
  }
}
