package org.townbook.report.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.townbook.report.AnnexEntry;
import org.townbook.report.Block;
import org.townbook.report.Document;
import org.townbook.report.Run;

class HtmlBodyTest {

  private static final HtmlBody.Links LINKS =
      new HtmlBody.Links() {
        @Override
        public String figure(String key) {
          return "/figures/" + key + "?period=2022-01..2022-09";
        }

        @Override
        public @Nullable String ledger(String ledger) {
          return "/ledgers/" + ledger;
        }
      };

  private final Document document = SampleReport.document();
  private final String text = new HtmlBody(document, LINKS).text();

  @Test
  void each_figure_is_a_link_with_its_key_state_and_annex_number() {
    assertThat(text)
        .contains(
            "data-key=\"industrial_output\" data-state=\"known\"",
            "href=\"/figures/industrial_output?period=2022-01..2022-09\">20.35亿元</a>"
                + "<sup class=\"annex-number\">1</sup>",
            "data-key=\"village_income\" data-state=\"partial\"",
            "data-key=\"satisfaction\" data-state=\"unknown\"");
    assertThat(text.split("<a class=\"figure\"", -1)).hasSize(1 + document.figures().size());
  }

  @Test
  void names_lead_to_their_ledger_and_unsourced_numbers_are_marked_in_words() {
    assertThat(text)
        .contains("<a href=\"/ledgers/projects\" class=\"listed\" data-ledger=\"projects\">")
        .contains("<span class=\"unsourced\">8处</span><span class=\"mark\">【无来源】</span>")
        .contains("title=\"上坞村、石桥村未报9月数\">【未齐】</span>");
  }

  @Test
  void headings_carry_their_numbers_and_anchors() {
    assertThat(text)
        .containsSubsequence(
            "<h2 id=\"heading-1\" class=\"level-1\"><span class=\"number\">一、</span>",
            "<span class=\"number\">（一）</span>聚焦产业升级",
            "<h4 id=\"heading-3\" class=\"level-3\"><span class=\"number\">1.</span>",
            "<h5 id=\"heading-5\" class=\"level-4\"><span class=\"number\">（1）</span>");
  }

  @Test
  void spans_of_table_cells_are_kept() {
    assertThat(text)
        .contains("<th class=\"center\" rowspan=\"2\">类别</th>")
        .contains("<th class=\"center\" colspan=\"2\">完成情况</th>");
  }

  @Test
  void the_annex_says_where_each_number_comes_from() {
    var annex = new HtmlBody(document, LINKS).annex();
    assertThat(annex)
        .contains("<tr id=\"source-2\">", "industrial_output_yoy", "18.07亿元")
        .contains("<a href=\"#cited-2\">12.6%</a>")
        .contains("未齐：上坞村、石桥村未报9月数")
        .contains("手工填写", "8处、21.4%");
    assertThat(annex.split("<tr id=", -1)).hasSize(1 + document.annex().size());
  }

  @Test
  void a_fragment_holds_no_style_and_no_script_and_is_well_formed() throws Exception {
    var html = text + new HtmlBody(document, LINKS).annex();
    assertThat(html).doesNotContain("style=", "<style", "<script", "onclick");
    parse("<body>" + html + "</body>");
  }

  @Test
  void whatever_a_text_contains_stays_text() throws Exception {
    var evil = "<script>alert('x')</script>&\"\u0000";
    var entry =
        new AnnexEntry(
            "k\"><b>",
            evil,
            evil,
            null,
            evil,
            evil,
            evil,
            evil,
            evil,
            evil,
            AnnexEntry.State.PARTIAL,
            evil);
    var blocks =
        List.<Block>of(
            new Block.Heading(1, List.of(new Run.Text(evil))),
            new Block.Paragraph(
                List.of(
                    new Run.Figure("k\"><b>", evil),
                    new Run.Listed(evil, evil),
                    new Run.Strong(List.of(new Run.Unsourced(evil))))));
    var hostile = new Document(evil, evil, blocks, List.of(entry), SampleReport.facts());

    var body = new HtmlBody(hostile, LINKS);

    assertThat(body.text() + body.annex()).doesNotContain("<script", "<b>", "\u0000");
    parse("<body>" + body.text() + body.annex() + "</body>");
    var file = new ByteArrayOutputStream();
    new DocumentPrinter().html(hostile, file);
    assertThat(file.toString(UTF_8)).doesNotContain("<script");
  }

  @Test
  void in_one_file_every_link_leads_to_a_place_in_it() throws Exception {
    var file = new ByteArrayOutputStream();
    new DocumentPrinter().html(document, file);
    var html = file.toString(UTF_8);
    var links =
        java.util.regex.Pattern.compile("href=\"([^\"]*)\"")
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(40);
    assertThat(links)
        .allSatisfy(link -> {
          assertThat(link).startsWith("#");
          assertThat(html).contains("id=\"" + link.substring(1) + "\"");
        });
  }

  private static void parse(String xml) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
