package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(WebTown.Guide.class)
class LedgerPagesTest {
  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(town.json(path).body());
  }

  private static JsonNode page(String path) {
    return json(path).get("page");
  }

  @Test
  void ledgers_are_listed_under_their_offices_with_what_they_hold() {
    var page = town.page("/ledgers").body();

    assertThat(page).contains("平安法治办", "矛盾纠纷和问题", "每村每月", "2022-09-29", ">160<");
    assertThat(page.indexOf("平安法治办")).isLessThan(page.indexOf("农业农村办"));
    assertThat(town.page("/ledgers?q=%E6%94%B6%E5%85%A5").body())
        .contains("村集体经营性收入")
        .doesNotContain("矛盾纠纷和问题");
  }

  @Test
  void the_list_is_the_same_for_programs() {
    var ledgers = json("/ledgers");

    assertThat(ledgers.size()).isEqualTo(2);
    assertThat(ledgers.get(0).get("standing").get("records").asInt()).isPositive();
  }

  @Test
  void a_ledger_shows_the_records_of_the_place_and_period() {
    assertThat(page("/ledgers/event").get("total").asInt()).isEqualTo(68);
    assertThat(page("/ledgers/event?when=any").get("total").asInt()).isEqualTo(160);
    assertThat(page("/ledgers/event?place=" + WebTown.EAST).get("total").asInt()).isEqualTo(23);
    assertThat(town.page("/ledgers/event").body())
        .contains("一行是一件经登记的事件", "第 1—50 条，共 68 条", "网格巡查");
  }

  @Test
  void records_can_be_searched_filtered_and_sorted() {
    assertThat(page("/ledgers/event?q=SJ-2022-150").get("total").asInt()).isEqualTo(1);
    assertThat(page("/ledgers/event?f.channel=hotline").get("total").asInt()).isEqualTo(23);
    var first = page("/ledgers/event?sort=received_on").get("records").get(0);
    assertThat(first.get("values").get("received_on").asString()).startsWith("2022-01");
    assertThat(town.page("/ledgers/event?q=nothing").body()).contains("没有符合条件的记录");
  }

  @Test
  void the_foot_adds_up_all_pages_of_what_adds_up() {
    var cost = json("/figures/event_cost").get("exact").decimalValue().setScale(2);

    assertThat(town.page("/ledgers/event").body())
        .containsPattern("<tfoot>(?s).*>" + cost.toPlainString() + "</td>");
  }

  @Test
  void nothing_given_is_not_zero() {
    var page = town.page("/ledgers/event?q=SJ-2022-144").body();

    assertThat(page).contains("SJ-2022-144", "aria-label=\"没有填\">—</td>");
  }

  @Test
  void a_record_tells_who_changed_what_and_why() {
    var id = page("/ledgers/event?q=SJ-2022-150").get("records").get(0).get("id").asString();

    var page = town.page("/ledgers/event/records/" + id).body();

    assertThat(page)
        .contains("版本（2）", "林一帆 更正", "理由：漏记车辆费", "2022-10-08 09:00")
        .contains("<ins>1.25</ins>", "另有 1 个不公开的字段")
        .doesNotContain("某人");
    assertThat(json("/ledgers/event/records/" + id).size()).isEqualTo(2);
    assertThat(town.json("/ledgers/event/records/" + id).body()).doesNotContain("某人");
  }

  @Test
  void a_ledger_can_be_taken_away_without_what_is_private() {
    var csv = town.page("/ledgers/event.csv");
    var sheet = town.file("/ledgers/event.xlsx");

    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\uFEFFplace,number,").doesNotContain("caller", "某人");
    assertThat(csv.body().strip().lines()).hasSize(161);
    assertThat(sheet.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(new String(sheet.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(town.page("/ledgers/evnt.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void an_empty_sheet_can_be_taken_to_fill_in() {
    var sheet = town.file("/ledgers/village_income/template.xlsx");

    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(new String(sheet.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledgers/evnt",
        "/ledgers/event/records/1",
        "/ledgers/event/records/00000000-0000-7000-8000-000000000000"
      })
  void what_is_not_in_the_book_is_not_found(String path) {
    assertThat(town.page(path).statusCode()).isEqualTo(404);
    assertThat(town.json(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledgers?period=soon",
        "/ledgers/event?period=2022-13",
        "/ledgers/event?page=0",
        "/ledgers/event?page=first",
        "/ledgers/event?sort=caller",
        "/ledgers/event?f.caller=x"
      })
  void what_makes_no_sense_is_refused(String path) {
    assertThat(town.page(path).statusCode()).isEqualTo(400);
    assertThat(town.json(path).statusCode()).isEqualTo(400);
  }
}
