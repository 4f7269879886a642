package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each rule of a recipe draws. */
class RulesTest {
  @TempDir private Path folder;
  private GivenSample given;

  @BeforeEach
  void a_ledger_of_visits() {
    given = new GivenSample(folder);
    given.ledger(
        "visit",
        "entered_at: village\ndate: made_on\nkey: [number]",
        "{name: number, title: 编号, type: text, required: true}",
        "{name: firm, title: 企业, type: reference, to: firm}",
        "{name: made_on, title: 日期, type: day, required: true}",
        "{name: closed_on, title: 办结, type: day}",
        "{name: month, title: 月份, type: month}",
        "{name: people, title: 人数, type: whole, unit: 人}",
        "{name: cost, title: 费用, type: money, unit: 元, digits: 2}",
        "{name: size, title: 规模, type: choice, of: size}",
        "{name: topic, title: 事由, type: text}",
        "{name: code, title: 代码, type: credit_code}");
    given.recipe(
        "firm",
        """
        groups:
          - list:
              - {number: Q1, size: above}
              - {number: Q2, size: small}
              - {number: Q3, size: 规上}
            within: 2021-01..2021-12
        """);
  }

  private List<String> column(String field, int rows, String rule) {
    given.recipe(
        "visit",
        """
        groups:
          - rows: %d
            within: 2022-01..2022-09
            fields:
              number: {serial: "A-####"}
              %s: %s
        """
            .formatted(rows, field, rule));
    return given.column("visit", field);
  }

  @Test
  void a_serial_counts_through_the_whole_recipe_and_starts_anew_where_told() {
    given.recipe(
        "visit",
        """
        fields: {made_on: 2022-01-01}
        groups:
          - {rows: 2, fields: {number: {serial: "A-###"}}}
          - {rows: 1, fields: {number: {serial: "A-###"}}}
          - {rows: 2, fields: {number: {serial: "A-###-B", start: 7}}}
        """);
    assertThat(given.column("visit", "number"))
        .containsExactly("A-001", "A-002", "A-003", "A-007-B", "A-008-B");
  }

  @Test
  void pick_draws_of_a_list_and_turn_takes_it_in_order() {
    assertThat(column("topic", 300, "{pick: [甲, 乙, 丙]}"))
        .contains("甲", "乙", "丙")
        .allMatch(List.of("甲", "乙", "丙")::contains);
    assertThat(column("topic", 5, "{turn: [甲, 乙]}")).containsExactly("甲", "乙", "甲", "乙", "甲");
  }

  @Test
  void between_reaches_both_ends_and_keeps_its_decimals() {
    assertThat(column("people", 300, "{between: 3..5}")).containsOnly("3", "4", "5");
    assertThat(column("cost", 50, "{between: 1..2, digits: 2}"))
        .allMatch(cost -> cost.matches("(1\\.\\d\\d|2\\.00)"));
  }

  @Test
  void a_split_adds_up_to_exactly_its_total() {
    var parts = column("cost", 97, "{split: 1349.85, digits: 2, least: 0.5}");
    assertThat(parts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1349.85");
    assertThat(parts).allMatch(part -> Double.parseDouble(part) >= 0.5);
  }

  @Test
  void maybe_gives_exactly_its_share_of_rows_and_split_inside_it_still_adds_up() {
    var some = column("people", 30, "{maybe: 0.25, then: {split: 100, least: 1}}");
    assertThat(Collections.frequency(some, "")).isEqualTo(22);
    assertThat(some.stream().filter(s -> !s.isEmpty()).mapToInt(Integer::parseInt).sum())
        .isEqualTo(100);
  }

  @Test
  void after_counts_from_the_other_field_and_stops_at_its_bound() {
    column("closed_on", 200, "{after: made_on, days: 2..30, not_after: 2022-10-05}");
    for (var row : given.rows("visit")) {
      var made = LocalDate.parse(row.get("made_on"));
      var closed = LocalDate.parse(row.get("closed_on"));
      assertThat(closed).isBeforeOrEqualTo(made.plusDays(30)).isAfterOrEqualTo(made.plusDays(2));
      assertThat(closed).isBeforeOrEqualTo(LocalDate.of(2022, 10, 5));
    }
  }

  @Test
  void before_counts_backwards_and_both_are_absent_where_the_other_field_is() {
    given.recipe(
        "visit",
        """
        groups:
          - rows: 40
            fields:
              number: {serial: "A-##"}
              closed_on: {maybe: 0.5, then: {day: 2022-03..2022-04}}
              made_on: 2022-01-01
              topic: {same: number}
          - rows: 40
            fields:
              number: {serial: "A-##"}
              closed_on: {day: 2022-03..2022-04}
              made_on: {before: closed_on, days: 1..3}
        """);
    var rows = given.rows("visit");
    assertThat(rows.subList(0, 40)).filteredOn(row -> !row.containsKey("closed_on")).hasSize(20);
    assertThat(rows.subList(0, 40))
        .allMatch(row -> row.getOrDefault("topic", "").equals(row.get("number")));
    assertThat(rows.subList(40, 80))
        .allMatch(row ->
            LocalDate.parse(row.get("made_on")).isBefore(LocalDate.parse(row.get("closed_on"))));
  }

  @Test
  void a_reference_is_the_key_of_a_row_that_was_made_before() {
    assertThat(column("firm", 60, "{reference: firm}")).containsOnly("Q1", "Q2", "Q3");
    assertThat(column("firm", 30, "{reference: firm, where: 'size == \"above\"'}"))
        .containsOnly("Q1", "Q3");
    assertThat(column("firm", 4, "{reference: firm, turn: true}"))
        .containsExactly("Q1", "Q2", "Q3", "Q1");
  }

  @Test
  void names_do_not_repeat_while_there_are_new_ones() {
    assertThat(column("topic", 8, "{name: firm}").stream().distinct()).hasSizeGreaterThan(6);
    assertThat(column("topic", 40, "{name: firm}")).allMatch(name -> name.matches("[甲乙丙丁]大?"));
  }

  @Test
  void credit_codes_do_not_repeat() {
    assertThat(column("code", 500, "{credit_code: true}"))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.length() == 18);
  }

  @Test
  void changing_one_rule_leaves_the_other_fields_as_they_were() {
    column("people", 20, "{between: 1..9}");
    var before = given.column("visit", "made_on");
    column("people", 20, "{between: 10..90}");
    assertThat(given.column("visit", "made_on")).isEqualTo(before);
  }

  @Test
  void a_day_after_a_month_counts_from_its_first_day() {
    given.recipe(
        "visit",
        """
        groups:
          - rows: 2
            within: 2022-01..2022-09
            fields:
              number: {serial: "A-####"}
              month: 2022-03
              closed_on: {after: month, days: 24..24}
        """);
    assertThat(given.column("visit", "closed_on")).containsExactly("2022-03-25", "2022-03-25");
  }
}
