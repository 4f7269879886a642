package org.townbook.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading somebody's report from a terminal. No book stands behind it: none could be opened. */
class CheckVerbTest {
  private static final Path REPORT = Path.of("src/test/resources/reading/check/half-year.txt");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void what_cannot_be_right_is_listed_with_its_line_and_sentence_and_the_rule() {
    assertThat(run("check", REPORT.toString())).isZero();

    assertThat(text(out))
        .contains("【不对】", "[区间] 区间写成 72%至68%")
        .contains("第 7 行：森林覆盖率保持在72%~68%", "依据：区间应由小到大（统计惯例）")
        .containsPattern("读到 \\d+ 个数：不对 \\d+ 处")
        .doesNotContain("由小到大。");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void a_report_without_related_numbers_is_said_to_have_none() {
    run(stream("全镇有村12个。\n", StandardCharsets.UTF_8), "check", "-");

    assertThat(text(out)).isEqualTo("读到 1 个数，没有可以互相核对的。\n");
  }

  @Test
  void the_text_as_read_is_printed_exactly_and_alone() throws IOException {
    assertThat(run("check", REPORT.toString(), "--format", "text")).isZero();

    assertThat(text(out)).isEqualTo(Files.readString(REPORT));
    assertThat(text(err)).isEmpty();
  }

  @Test
  void places_count_code_points_of_the_text_as_read() throws IOException {
    var text = Files.readString(REPORT).codePoints().toArray();
    var figures = json(REPORT.toString()).get("figures");

    assertThat(figures.size()).isGreaterThan(20);
    assertThat(figures)
        .allSatisfy(figure -> {
          int start = figure.get("start").intValue();
          int end = figure.get("end").intValue();
          assertThat(new String(text, start, end - start))
              .isEqualTo(figure.get("surface").asString());
        });
    assertThat(bySurface(figures)).containsKey("267人"); // behind 𠮷, which Java keeps in two chars
  }

  @Test
  void a_figure_says_value_unit_indicator_period_and_growth() {
    var figures = bySurface(json(REPORT.toString()).get("figures"));
    var output = requireNonNull(figures.get("21.4亿元"));

    assertThat(output.get("value").toString()).isEqualTo("21.4");
    assertThat(output.get("unit").asString()).isEqualTo("亿元");
    assertThat(output.get("indicator").asString()).isEqualTo("规上工业总产值");
    assertThat(output.get("period").asString()).isEqualTo("2023-01..2023-06");
    assertThat(output.get("growth").toString()).isEqualTo("7.2");
    assertThat(output.get("qualifier").isNull()).isTrue();
    assertThat(output.propertyNames().stream().limit(10))
        .containsExactly(
            "id",
            "start",
            "end",
            "surface",
            "value",
            "unit",
            "indicator",
            "period",
            "qualifier",
            "growth");
  }

  @Test
  void a_relation_says_what_is_printed_and_how_it_was_judged() {
    var answer = json(REPORT.toString());
    var ranges = answer.get("relations").valueStream().filter(r -> is(r, "kind", "range")).toList();

    assertThat(ranges).hasSize(2);
    var wrong = ranges.stream().filter(r -> is(r, "verdict", "wrong")).findFirst().orElseThrow();
    assertThat(wrong.get("printed").toString()).isEqualTo("68");
    assertThat(wrong.get("expected").isNull()).isTrue();
    assertThat(wrong.get("rule").asString()).isEqualTo("range_rises");
    assertThat(wrong.get("message").asString()).contains("72%至68%");
    assertThat(wrong.get("figures").valueStream().map(id -> surface(answer, id)))
        .containsExactly("72%", "68%");
    assertThat(answer.get("style").isArray()).isTrue();
  }

  @Test
  void numbers_are_written_in_full() {
    run(
        stream("下达资金30000000000元，下降0.00000001%。", StandardCharsets.UTF_8),
        "check",
        "-",
        "--format",
        "json");

    assertThat(text(out))
        .contains("\"value\" : 30000000000,", "0.00000001")
        .doesNotContain("E+", "E-");
  }

  @Test
  void a_unit_is_written_as_the_text_writes_it() {
    var text = "全鎮流轉土地3.2萬畝，新建公園3-5個，簽約項目６個，完成率９８％，百分之六十的農戶參與。";

    var figures = bySurface(answer(stream(text, StandardCharsets.UTF_8), "-").get("figures"));

    assertThat(requireNonNull(figures.get("3.2萬畝")).get("unit").asString()).isEqualTo("萬畝");
    assertThat(requireNonNull(figures.get("3")).get("unit").asString()).isEqualTo("個");
    assertThat(requireNonNull(figures.get("5個")).get("unit").asString()).isEqualTo("個");
    assertThat(requireNonNull(figures.get("９８％")).get("value").toString()).isEqualTo("98");
    assertThat(requireNonNull(figures.get("百分之六十")).get("unit").asString()).isEqualTo("%");
  }

  @Test
  void standard_input_is_read_like_a_file_in_whatever_encoding() throws IOException {
    var expected = json(REPORT.toString());

    var piped = answer(stream(Files.readString(REPORT), Charset.forName("GB18030")), "-");

    assertThat(piped).isEqualTo(expected);
    assertThat(text(err)).contains("GB18030");
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_in_a_sentence_that_names_it(@TempDir Path folder)
      throws IOException {
    var empty = Files.createFile(folder.resolve("空.docx"));
    var picture = Files.write(folder.resolve("扫描.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 9});

    for (var file : List.of(folder.resolve("没有.txt"), folder, empty, picture)) {
      err.reset();
      assertThat(run("check", file.toString(), "--format", "json")).as("%s", file).isEqualTo(1);
      assertThat(text(err))
          .containsPattern(file.getFileName() + "：.*请")
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(run("check", "-")).isEqualTo(1);
    assertThat(text(err)).contains("标准输入：是空文件");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void another_format_is_a_misunderstanding() {
    assertThat(run("check", REPORT.toString(), "--format", "xml")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);

    assertThat(text(err)).contains("xml", "FILE");
  }

  private JsonNode json(String file) {
    return answer(InputStream.nullInputStream(), file);
  }

  private JsonNode answer(InputStream in, String file) {
    out.reset();
    assertThat(run(in, "check", file, "--format", "json")).isZero();
    return JsonMapper.shared().readTree(text(out));
  }

  private static boolean is(JsonNode node, String name, String value) {
    return node.get(name).asString().equals(value);
  }

  private static String surface(JsonNode answer, JsonNode id) {
    return answer.get("figures").get(id.intValue() - 1).get("surface").asString();
  }

  private static Map<String, JsonNode> bySurface(JsonNode figures) {
    return figures
        .valueStream()
        .collect(
            Collectors.toMap(f -> f.get("surface").asString(), Function.identity(), (a, _) -> a));
  }

  private int run(String... args) {
    return run(InputStream.nullInputStream(), args);
  }

  private int run(InputStream in, String... args) {
    return Commands.run(new Book(NoProgram.class, Map.of()), Terminal.over(in, out, err), args);
  }

  /** What no book can be opened from. */
  private static final class NoProgram {}

  private static InputStream stream(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
