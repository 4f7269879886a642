package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every problem of every recipe is told at once, with its file and line. */
class RecipeProblemsTest {
  @TempDir private Path folder;
  private GivenSample given;

  @BeforeEach
  void a_catalog() {
    given = new GivenSample(folder);
  }

  @Test
  void what_does_not_fit_the_ledger_is_told_with_its_line() {
    given.recipe(
        "firm",
        """
        groups:
          - rows: 3
            within: 2022-13
            place: 丁村
            fields:
              number: {serial: "Q"}
              size: huge
              name: {between: 1..3}
              colour: red
              since: {after: founded, days: 5..1}
        """);
    assertThat(given.problems())
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("firm.yaml:4  within 应是一段月份"),
            p -> assertThat(p).startsWith("firm.yaml:5  甲镇没有地方 丁村"),
            p -> assertThat(p).startsWith("firm.yaml:7  serial 里要有一段 #"),
            p -> assertThat(p).startsWith("firm.yaml:8  size 不能是 huge，应是代码表 size"),
            p -> assertThat(p).startsWith("firm.yaml:9  name 不是数字段"),
            p -> assertThat(p).startsWith("firm.yaml:10  台账 firm 没有字段 colour"),
            p -> assertThat(p).startsWith("firm.yaml:11  days 应是天数"),
            p -> assertThat(p).startsWith("firm.yaml:11  本台账没有这一类的字段 founded"));
  }

  @Test
  void a_group_without_a_required_field_or_with_two_kinds_of_rows_is_told() {
    given.recipe(
        "firm",
        """
        groups:
          - {rows: 3, each: {since: 2022-01}, wihtin: 2022-01}
        """);
    assertThat(given.problems())
        .anyMatch(p -> p.contains("firm.yaml:3  一个 group 要写 rows、list、each 中的一个"))
        .anyMatch(p -> p.contains("firm.yaml:3  必填字段 number 没有规则"))
        .anyMatch(p -> p.contains("不认识的名称 wihtin；是不是 within？"));
  }

  @Test
  void what_only_shows_when_rows_are_made_is_told_too() {
    given.ledger(
        "part",
        "entered_at: town\ndate: day\nkey: [day]",
        "{name: day, title: 日期, type: day, required: true}",
        "{name: done, title: 办结, type: day}",
        "{name: people, title: 人, type: whole}");
    given.recipe(
        "part",
        """
        groups:
          - list: [{day: 2022-01-05}, {day: 2022-01-05}]
            fields:
              people: {split: 5, least: 4}
              done: {after: day, days: 1..2, not_after: 2022-01-01}
        """);
    assertThat(given.problems())
        .containsExactly(
            "part.yaml:3  两行是同一件事：day=2022-01-05",
            "part.yaml:5  people：5 不能分成 2 份，每份不少于 4",
            "part.yaml:6  done：day 是 2022-01-05，已经过了界限 2022-01-01");
  }

  @Test
  void a_row_of_the_town_in_a_ledger_that_villages_keep_is_told() {
    given.ledger(
        "walk",
        "entered_at: village\ndate: day\nkey: [place, day]",
        "{name: day, title: 日期, type: day, required: true}");
    given.recipe("walk", "groups:\n  - {rows: 2, within: 2022-01, place: town}\n");
    assertThat(given.problems())
        .containsExactly("walk.yaml:3  这本台账由村登记（entered_at: village），不能有镇一级的行");
  }

  @Test
  void ledgers_that_refer_to_each_other_in_a_circle_are_told() {
    given.ledger(
        "egg",
        "entered_at: town\ndate: day\nkey: [number]",
        "{name: number, title: 号, type: text, required: true}",
        "{name: day, title: 日期, type: day, required: true}",
        "{name: from, title: 出自, type: reference, to: hen}");
    given.ledger(
        "hen",
        "entered_at: town\ndate: day\nkey: [number]",
        "{name: number, title: 号, type: text, required: true}",
        "{name: day, title: 日期, type: day, required: true}",
        "{name: from, title: 出自, type: reference, to: egg}");
    var list = "groups: [{list: [{number: A, day: 2022-01-01, from: A}]}]\n";
    given.recipe("egg", list).recipe("hen", list);
    assertThat(given.problems()).containsExactly("egg.yaml:1  台账互相引用，绕成了圈：egg → hen");
  }

  @Test
  void fields_that_count_from_each_other_in_a_circle_are_told() {
    given.ledger(
        "walk",
        "entered_at: town\ndate: left\nkey: [left]",
        "{name: left, title: 去, type: day, required: true}",
        "{name: back, title: 回, type: day}");
    given.recipe(
        "walk",
        """
        groups:
          - rows: 1
            fields:
              left: {before: back, days: 1}
              back: {after: left, days: 1}
        """);
    assertThat(given.problems()).containsExactly("walk.yaml:4  字段互相依赖，绕成了圈：left → back");
  }
}
