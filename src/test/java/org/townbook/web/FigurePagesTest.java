package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat(town9.get("missing").toString()).contains("南山村");
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
}
