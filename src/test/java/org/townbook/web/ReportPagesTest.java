package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(WebTown.Guide.class)
class ReportPagesTest {
  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(town.json(path).body());
  }

  @Test
  void the_reports_of_the_catalog_are_listed() {
    assertThat(town.page("/reports").body())
        .contains("平安建设和集体经济工作总结", "/reports/work-summary?place=");
    assertThat(json("/reports").get(0).get("key").asString()).isEqualTo("work-summary");
  }

  @Test
  void each_number_of_a_report_leads_to_its_figure() {
    var page = town.page("/reports/work-summary").body();

    assertThat(page)
        .contains("白杨镇2022年平安建设和集体经济工作总结", "数据来源表")
        .containsPattern(
            "登记事件<a class=\"number doubted\" href=\"/figures/events_received\\?[^\"]*\""
                + " data-row=\"1\">68件</a>")
        .containsPattern("/figures/events_closed_rate\\?[^\"]*\" data-row=\"\\d+\">75%</a>");
  }

  @Test
  void a_number_typed_by_hand_is_marked() {
    assertThat(town.page("/reports/work-summary").body())
        .containsPattern("<mark class=\"unsourced\"[^>]*>98.5%<span[^>]*>【无来源】");
    assertThat(json("/reports/work-summary").get("unsourced").toString()).contains("98.5%");
  }

  @Test
  void a_finding_stands_before_the_paragraph_that_it_concerns() {
    var page = town.page("/reports/work-summary").body();

    assertThat(page.indexOf("热线事件数等于登记数"))
        .isGreaterThan(page.indexOf("受理和办结"))
        .isLessThan(page.indexOf("全镇登记事件"));
  }

  @Test
  void an_incomplete_number_says_so_in_the_text() {
    assertThat(town.page("/reports/work-summary").body())
        .containsPattern("535.5万元</a><span class=\"state-mark\">【未齐】");
  }

  @Test
  void a_report_is_the_same_for_programs() {
    var report = json("/reports/work-summary.json");

    assertThat(report.get("figures").size()).isGreaterThanOrEqualTo(9);
    assertThat(report.get("period").asString()).isEqualTo("2022-01..2022-09");
    assertThat(report.get("checks").toString()).contains("hotline_is_all", "breaks");
  }

  @Test
  void a_report_can_be_taken_away_as_word_and_as_pdf() {
    var word = town.file("/reports/work-summary.docx");
    var pdf = town.file("/reports/work-summary.pdf");

    assertThat(word.statusCode()).isEqualTo(200);
    assertThat(word.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("filename*=UTF-8''", ".docx");
    assertThat(new String(word.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(town.page("/reports/nothing.docx").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_report_or_period_is_refused() {
    assertThat(town.page("/reports/work-sumary").statusCode()).isEqualTo(404);
    assertThat(town.page("/reports/work-sumary").body()).contains("work-summary");
    assertThat(town.json("/reports/work-summary?period=soon").statusCode()).isEqualTo(400);
  }
}
