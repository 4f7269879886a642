package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's report, handed over to be read. */
@ExtendWith(WebTown.Guide.class)
class ReadingPagesTest {
  private static final Path REPORT = Path.of("src/test/resources/reading/check/half-year.txt");
  private static final int MEGABYTE = 1 << 20;

  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  private static HttpResponse<String> page(Form form) {
    return town.post("/reading", form, "Accept", "text/html");
  }

  private static Form file(String name, byte[] content) {
    return new Form().file("file", name, content);
  }

  private static Form report() throws IOException {
    return file("半年总结.txt", Files.readAllBytes(REPORT));
  }

  @Test
  void the_page_is_reached_from_every_page_and_asks_for_a_file_or_a_text() {
    assertThat(town.page("/figures").body()).containsPattern("href=\"/reading\\?[^\"]*\"");
    assertThat(town.page("/reading").body()).contains("核稿", "type=\"file\"", "<textarea");
    assertThat(town.get("/reading", "Cookie", "lang=en").body()).contains("Choose a file");
  }

  @Test
  void a_number_is_marked_by_how_it_stands_and_leads_to_what_was_found() throws IOException {
    var page = page(report());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("半年总结.txt", "区间写成 72%至68%", "依据：区间应由小到大（统计惯例）")
        .containsPattern(
            "<a class=\"mark wrong\" id=\"m\\d+\" href=\"#f\\d+\" data-findings=\"\\d+\""
                + " title=\"不对 · [^\"]*森林覆盖率[^\"]*\""
                + " data-compared=\"\\d+\">68%<span class=\"visually-hidden\">（不对）")
        .containsPattern("<a class=\"mark unrelated\"[^>]*href=\"#b\\d+\"[^>]*>1042人</a>")
        .containsPattern("<li id=\"f\\d+\" class=\"finding bad\"");
  }

  @Test
  void what_holds_is_there_too_but_folded_away() throws IOException {
    assertThat(page(report()).body())
        .containsPattern("(?s)<details open>\\s*<summary><span class=\"lamp bad\">")
        .containsPattern("(?s)<details>\\s*<summary><span class=\"lamp good\">.*区间 3个?至5个 由小到大");
  }

  @Test
  void a_table_is_shown_as_one() {
    var text = "年份\t产值（亿元）\t增速\n2021\t21.4\t7.2%\n2022\t23.1\t7.9%\n";

    assertThat(page(new Form().text("text", text)).body())
        .contains("<table>", "<td>年份</td>")
        .containsPattern("<td><a class=\"mark unrelated\"[^>]*>21.4</a></td>");
  }

  @Test
  void what_is_written_in_a_text_is_never_markup() {
    var page = page(new Form().text("text", "<script>alert(1)</script>完成投资3亿元。"));

    assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
  }

  @Test
  void programs_get_the_same_object_that_the_terminal_prints() throws IOException {
    var answer = town.post("/reading.json", report(), "Accept", "application/json");
    var byAccept = town.post("/reading", report(), "Accept", "application/json");
    var json = JsonMapper.shared().readTree(answer.body());

    assertThat(json.propertyNames()).containsExactly("figures", "relations", "style", "book");
    assertThat(json.get("figures").get(0).get("surface").asString()).isEqualTo("21.4亿元");
    assertThat(byAccept.body()).isEqualTo(answer.body());
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains(".json");
  }

  @Test
  void a_number_stands_beside_what_the_book_comes_to_what_differs_first() {
    var text = "1—9月，全镇登记事件数68件，办结事件数99件。森林蓄积量5万立方米。";

    var page = page(new Form().text("text", text));

    assertThat(page.body())
        .contains("对照本账", "按白杨镇2022年1—9月的账")
        .containsPattern(
            "(?s)<details open>\\s*<summary><span class=\"lamp bad\">.{0,400}不符</span>")
        .containsPattern(
            "href=\"/figures/events_closed\\?place=330102100000&amp;period=2022-01..2022-09\">"
                + "办结事件数</a>")
        .containsPattern("99件<.{0,80}class=\"off-book\"")
        .containsPattern(
            "(?s)文中 <a href=\"#m\\d+\">99件</a></span>\\s*<span>账上 <strong>\\d+ ?件</strong>"
                + ".{0,60}<p>账上比文中少 \\d+件</p>")
        .containsPattern("匹配 \\d+% · 名称相同：办结、事 · 单位一致：件")
        .containsSubsequence("id=\"b2\"", "id=\"b3\"", "没有看出是账上的哪个数", "id=\"b1\"");
  }

  @Test
  void programs_get_the_comparison_with_the_book_too() {
    var form = new Form().text("text", "1—9月，全镇登记事件数68件，办结事件数99件。");
    var answer = town.post("/reading.json", form, "Accept", "application/json");
    var book = JsonMapper.shared().readTree(answer.body()).get("book");

    assertThat(book.get(0).get("key").asString()).isEqualTo("events_received");
    assertThat(book.get(0).get("verdict").asString()).isEqualTo("agrees");
    assertThat(book.get(1).get("key").asString()).isEqualTo("events_closed");
    assertThat(book.get(1).get("verdict").asString()).isEqualTo("differs");
  }

  @Test
  void the_copy_for_word_has_a_comment_at_every_finding_that_needs_a_look() throws IOException {
    var copy = town.postedFile("/reading.docx", report());

    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(part(copy.body(), "word/comments.xml"))
        .contains("不对", "区间写成 72%至68%")
        .doesNotContain("由小到大。");
    assertThat(part(copy.body(), "word/document.xml")).contains("森林覆盖率");
  }

  private static String part(byte[] zip, String name) throws IOException {
    try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals(name)) {
          return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      throw new AssertionError("no " + name);
    }
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("空.docx", new byte[0], "空.docx：是空文件"),
        Arguments.of("旧.docx", "{\\rtf1 ...}".getBytes(StandardCharsets.US_ASCII), "这是 RTF 文件"),
        Arguments.of("图.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "这是图片"),
        Arguments.of("坏.docx", "PK\3\4 nothing".getBytes(StandardCharsets.US_ASCII), "坏.docx"),
        Arguments.of("乱.txt", noise(), "不是文本"),
        Arguments.of("大.txt", new byte[31 * MEGABYTE], "超过 30 MB"),
        Arguments.of(
            "长.txt", "长".repeat(120_000).getBytes(StandardCharsets.UTF_8), "最多看 100000 字"));
  }

  private static byte[] noise() {
    var bytes = new byte[10 * MEGABYTE];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void what_cannot_be_read_is_said_on_the_page_and_to_programs(
      String name, byte[] content, String reason) {
    var page = page(file(name, content));
    var program = town.post("/reading.json", file(name, content), "Accept", "application/json");
    var word = town.post("/reading.docx", file(name, content), "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("role=\"alert\"", reason, "<textarea");
    assertThat(program.statusCode()).isEqualTo(422);
    assertThat(program.body()).contains("\"status\":422", reason);
    assertThat(word.statusCode()).isEqualTo(422);
    assertThat(word.body()).contains(reason);
  }

  @Test
  void a_text_that_cannot_be_read_stays_in_the_form() {
    var page = page(new Form().text("text", "累计完成\u0001\u0002\u0003投资"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).containsPattern("<textarea[^>]*>累计完成");
  }

  @Test
  void a_form_without_anything_in_it_is_told_so() {
    assertThat(page(file("", new byte[0]).text("text", " ")).body()).contains("没有收到文件或文字");
    assertThat(page(new Form()).statusCode()).isEqualTo(422);
  }

  @Test
  void a_text_of_megabytes_is_refused_and_not_sent_back() {
    var text = "累计完成投资3.5亿元。".repeat(150_000); // 5 MB

    var page = page(new Form().text("text", text));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("1800000 字", "最多看 100000 字").hasSizeLessThan(20_000);
  }

  @Test
  void more_than_any_file_may_have_is_not_taken() {
    var page = page(file("巨.txt", new byte[101 * MEGABYTE]));

    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("文件太大");
  }

  @Test
  void a_text_in_the_encoding_of_old_programs_is_read_and_the_reader_told() {
    var text = "森林覆盖率保持在72%~68%，完成投资3.5亿元。".getBytes(Charset.forName("GB18030"));

    assertThat(page(file("旧.txt", text)).body()).contains("72%至68%", "文字按 GB18030 编码读入");
  }

  @Test
  void a_foreign_page_cannot_hand_something_over() throws IOException {
    var foreign = town.post("/reading", report(), "Origin", "https://elsewhere.example");
    var crossSite = town.post("/reading", report(), "Sec-Fetch-Site", "cross-site");
    var own =
        town.post("/reading", report(), "Sec-Fetch-Site", "same-origin", "Accept", "text/html");

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(crossSite.statusCode()).isEqualTo(403);
    assertThat(crossSite.body()).contains("不收别处送来的内容");
    assertThat(own.statusCode()).isEqualTo(200);
  }
}
