package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.CountingDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(WebTown.Guide.class)
class FigurePagesTest {
  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(town.json(path).body());
  }

  private static List<String> keys(String path) {
    return StreamSupport.stream(json(path).spliterator(), false)
        .map(figure -> figure.get("key").asString())
        .toList();
  }

  @Test
  void the_list_shows_every_figure_with_its_number_as_a_link() {
    var page = town.page("/figures");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("登记事件数", "共 10 个数字，列出 10 个", "由几本台账合成")
        .containsPattern("class=\"number\" href=\"/figures/events_received\\?place=");
  }

  @Test
  void the_list_is_the_same_for_programs() {
    var figures = json("/figures");

    assertThat(figures.size()).isEqualTo(10);
    assertThat(keys("/figures")).contains("events_received", "village_income");
    assertThat(town.page("/figures.json").body()).isEqualTo(town.json("/figures").body());
  }

  @Test
  void words_looked_for_may_be_in_the_title_the_key_or_the_sentence() {
    assertThat(keys("/figures?q=热线")).containsExactly("events_hotline");
    assertThat(keys("/figures?q=closed+rate")).containsExactly("events_closed_rate");
    assertThat(town.page("/figures?q=nothing").body()).contains("没有这样的数字");
  }

  @Test
  void a_state_looked_for_leaves_the_others_out() {
    assertThat(keys("/figures?state=partial"))
        .contains("village_income")
        .doesNotContain("events_received");
    assertThat(town.page("/figures?state=partial").body()).doesNotContain("登记事件数<");
  }

  @Test
  void place_and_period_change_every_number() {
    var town9 = json("/figures/village_income.json?period=2022-01..2022-09");
    var east = json("/figures/village_income?place=" + WebTown.EAST);
    var august = json("/figures/village_income?period=2022-08");

    assertThat(town9.get("state").asString()).isEqualTo("partial");
    assertThat(town9.get("note").asString()).contains("南山村");
    assertThat(east.get("state").asString()).isEqualTo("known");
    assertThat(east.get("place").asString()).isEqualTo(WebTown.EAST);
    assertThat(august.get("period").asString()).isEqualTo("2022-08");
    assertThat(august.get("value").decimalValue()).isLessThan(town9.get("value").decimalValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/figures?period=2022-13",
        "/figures?place=火星",
        "/figures?as_of=yesterday",
        "/figures?state=rosy",
        "/figures/events_received?period=soon"
      })
  void a_request_that_makes_no_sense_is_refused_in_plain_words(String path) {
    var page = town.page(path.replace("火星", "%E7%81%AB%E6%98%9F"));
    var program = town.json(path.replace("火星", "%E7%81%AB%E6%98%9F"));

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("没有看懂这个请求").containsAnyOf("请写", "只有");
    assertThat(program.statusCode()).isEqualTo(400);
    assertThat(program.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @Test
  void an_unknown_figure_is_not_found_and_near_ones_are_named() {
    var program = town.json("/figures/events_recieved");

    assertThat(program.statusCode()).isEqualTo(404);
    assertThat(program.body()).contains("events_received");
  }

  @Test
  void english_is_a_cookie_away() {
    var page = town.get("/figures", "Cookie", "lang=en");

    assertThat(page.body()).contains("<html lang=\"en\">", "Events received", "10 of 10 figures");
  }

  @Test
  void a_figure_has_a_page_with_its_formula_its_trend_its_places_and_its_records() {
    var page = town.page("/figures/events_closed_rate").body();

    assertThat(page)
        .contains("事件办结率", "办结事件数 ÷ 登记事件数 × 100%", "怎么得来", "查询语句", "select")
        .contains("东湾村", "西坪村", "南山村")
        .contains("data-month=\"2022-09\"", "data-month=\"2020-10\"")
        .contains("看全部 51 条记录");
    assertThat(town.page("/figures/events_closed_rate?months=12").body())
        .doesNotContain("data-month=\"2020-10\"");
    assertThat(town.page("/figures/events_closed_rate?months=0").statusCode()).isEqualTo(400);
  }

  @Test
  void the_panel_is_a_part_of_a_page_and_says_who_is_silent() {
    var panel = town.page("/figures/village_income/panel").body();

    assertThat(panel)
        .doesNotContain("<html")
        .contains("id=\"panel-title\"", "535.5", "未齐", "南山村", "<svg class=\"spark\"")
        .contains("/figures/village_income/records?place=");
    assertThat(panel).contains("2022年9月：40.5万元", "比上月 −24万元");
    assertThat(town.page("/figures/nothing/panel").statusCode()).isEqualTo(404);
  }

  @Test
  void the_records_behind_a_figure_are_as_many_as_it_says() {
    var first = json("/figures/events_received/records");
    var second = json("/figures/events_received/records?page=2");

    assertThat(first.get("total").asInt())
        .isEqualTo(json("/figures/events_received").get("value").asInt())
        .isEqualTo(first.get("records").size() + second.get("records").size());
    assertThat(town.page("/figures/events_received/records?page=2").body())
        .contains("第 51—68 条，共 68 条", "网格巡查");
  }

  @Test
  void private_fields_leave_neither_as_a_page_nor_as_json() {
    assertThat(town.page("/figures/events_received/records").body()).doesNotContain("某人");
    assertThat(town.json("/figures/events_received/records").body()).doesNotContain("某人");
  }

  @Test
  void a_figure_without_records_says_so() {
    assertThat(town.page("/figures/calendar_days").body()).contains("没有直接的记录");
    assertThat(town.page("/figures/calendar_days/records").statusCode()).isEqualTo(404);
    assertThat(town.json("/figures/events_received/records?page=0").statusCode()).isEqualTo(400);
  }

  @Test
  void a_figure_opened_costs_few_transactions_remembered_or_not() {
    var counted = town.program(CountingDataSource.class);
    var forget = "truncate figure_cell, figure_cell_set, figure_cells_built, figure_answer";
    JdbcClient.create(counted).sql(forget).update();
    for (var memory : List.of("empty", "full")) {
      for (var place : List.of("", "?place=" + WebTown.EAST)) {
        counted.startAgain();
        assertThat(town.page("/figures/events_growth" + place).statusCode()).isEqualTo(200);
        assertThat(counted.transactions()).as("memory " + memory + place).isLessThanOrEqualTo(20);
      }
    }
  }
}
