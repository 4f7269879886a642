package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(WebTown.Guide.class)
class FindingPagesTest {
  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  @Test
  void what_breaks_comes_first_and_says_by_how_much() {
    var page = town.page("/findings").body();

    assertThat(page).contains("共 3 条勾稽，2 条有疑点", "前者少45");
    assertThat(page.indexOf("热线事件数等于登记数")).isLessThan(page.indexOf("办结数不超过登记数"));
  }

  @Test
  void a_finding_leads_to_the_numbers_it_speaks_of() {
    assertThat(town.page("/findings").body())
        .containsPattern("href=\"/figures/events_hotline\\?[^\"]*\">23件</a>");
  }

  @Test
  void verdicts_are_the_same_for_programs() {
    var checks = JsonMapper.shared().readTree(town.json("/findings").body());

    assertThat(checks.size()).isEqualTo(3);
    assertThat(checks.get(0).get("verdict").asString()).isEqualTo("breaks");
    assertThat(town.page("/findings.json").body()).isEqualTo(town.json("/findings").body());
  }

  @Test
  void a_period_without_records_cannot_be_judged() {
    assertThat(town.page("/findings?period=2019").body()).contains("无法判断");
    assertThat(town.page("/findings?period=never").statusCode()).isEqualTo(400);
  }
}
