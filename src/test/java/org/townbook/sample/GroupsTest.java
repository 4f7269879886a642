package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows a group makes, where they lie and what they hold before any rule. */
class GroupsTest {
  private static final String A = "330683188201";
  private static final String B = "330683188202";
  private static final String TOWN = "330683188000";

  @TempDir private Path folder;
  private GivenSample given;

  @BeforeEach
  void a_ledger_of_monthly_output() {
    given = new GivenSample(folder);
    given.ledger(
        "output",
        "entered_at: town\ndate: month\nkey: [place, firm, month]",
        "{name: firm, title: 企业, type: reference, to: firm}".replace("}", ", required: true}"),
        "{name: month, title: 月份, type: month, required: true}",
        "{name: amount, title: 产值, type: money, digits: 2}",
        "{name: sent_on, title: 报送, type: day}");
    given.ledger(
        "sample",
        "entered_at: town\ndate: day\nkey: [place, day]",
        "{name: day, title: 日期, type: day, required: true}",
        "{name: people, title: 人次, type: whole, unit: 人次}");
    given.recipe(
        "firm",
        """
        groups:
          - list:
              - {number: Q1, size: above}
              - {number: Q2, size: small}
              - {number: Q3, size: above}
            within: 2021-01..2021-12
        """);
  }

  @Test
  void each_makes_a_row_per_month_and_kept_key_and_large_firms_stay_large() {
    given.recipe(
        "output",
        """
        groups:
          - each: {month: 2021-01..2021-12, firm: firm}
            keep: size == "above"
            fields: {amount: {split: 1200, digits: 2}}
          - each: {month: 2022-01..2022-12, firm: firm}
            keep: size == "above"
            fields: {amount: {split: 1300, digits: 2}}
        """);
    var rows = given.rows("output");
    assertThat(rows).hasSize(48).allMatch(row -> row.getOrDefault("place", "").equals(TOWN));
    assertThat(given.column("output", "firm")).containsOnly("Q1", "Q3");
    assertThat(share("Q1", "2021").subtract(share("Q1", "2022")).abs())
        .isLessThan(new BigDecimal("0.1"));
  }

  private BigDecimal share(String firm, String year) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal own = BigDecimal.ZERO;
    for (var row : given.rows("output")) {
      if (row.getOrDefault("month", "").startsWith(year)) {
        var amount = new BigDecimal(row.get("amount"));
        all = all.add(amount);
        own = row.getOrDefault("firm", "").equals(firm) ? own.add(amount) : own;
      }
    }
    return own.divide(all, 4, java.math.RoundingMode.HALF_UP);
  }

  @Test
  void a_day_may_be_counted_from_the_first_of_a_month() {
    given.recipe(
        "output",
        """
        groups:
          - each: {month: [2022-01, 2022-02], firm: firm}
            fields: {sent_on: {after: month, days: 31}}
        """);
    assertThat(given.column("output", "sent_on")).contains("2022-02-01", "2022-03-04").hasSize(6);
  }

  @Test
  void each_may_run_through_places_and_every_other_day_or_working_days_only() {
    given.recipe(
        "sample",
        """
        groups:
          - each: {place: villages, day: {every: 2, in: 2022-01}}
          - each: {place: [乙村], day: {weekdays: true, in: 2022-05}}
        """);
    var rows = given.rows("sample");
    assertThat(rows).hasSize(16 * 2 + 22);
    assertThat(rows.getFirst()).containsEntry("place", A).containsEntry("day", "2022-01-01");
    assertThat(rows.getLast()).containsEntry("place", B).containsEntry("day", "2022-05-31");
  }

  @Test
  void drawn_dates_keep_facts_apart_where_the_date_is_part_of_the_key() {
    given.recipe("sample", "groups: [{rows: 30, within: 2022-01, place: villages}]\n");
    assertThat(given.rows("sample").stream().map(r -> r.get("place") + r.get("day")))
        .doesNotHaveDuplicates();
  }

  @Test
  void places_are_drawn_taken_in_turn_or_those_of_the_list() {
    given.recipe(
        "sample",
        """
        groups:
          - {rows: 20, within: 2022-01..2022-06, place: villages}
          - {rows: 3, within: 2022-07..2022-12, place: [甲村, 乙村]}
          - {rows: 2, within: 2022-07..2022-12, place: town}
          - list: [{place: 乙村, day: 2023-01-01}, {day: 2023-01-01, place: 甲村}]
        """);
    var places = given.column("sample", "place");
    assertThat(places.subList(0, 20)).containsOnly(A, B);
    assertThat(places.subList(20, 27)).containsExactly(A, B, A, TOWN, TOWN, B, A);
  }

  @Test
  void fields_beside_the_recipe_hold_for_every_group_that_does_not_give_them() {
    given.recipe(
        "sample",
        """
        fields: {people: {turn: [1, 2, 3]}}
        groups:
          - {rows: 2, within: 2022-01}
          - {rows: 2, within: 2022-02, fields: {people: 9}}
          - list: [{day: 2022-03-01, people: 7}, {day: 2022-03-02}]
        """);
    assertThat(given.column("sample", "people")).isEqualTo(List.of("1", "2", "9", "9", "7", "3"));
  }
}
