package org.townbook.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.Townbook;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.BookFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.shared.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A town writes a ledger, a code list, figures, checks, a report and a sentence into its overlay,
 * beside the catalog that is shipped, and works with them through the verbs that are shipped.
 */
class CatalogIsContentTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  /** Three visits that cost 0.4万元 each: every part is printed as 0, the whole as 1. */
  private static final String VISITS =
      """
      place,well,visited_on,condition,cost,told_by
      东村,A1,2022-02-01,完好,0.4,报修人甲
      东村,A2,2022-03-01,损坏,0.4,
      西村,B1,2022-03-05,完好,0.4,
      """;

  @TempDir static Path data;
  @TempDir static Path overlay;
  @TempDir static Path documents;

  private static String explained;

  @BeforeAll
  static void a_town_with_definitions_of_its_own() throws IOException {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO place (code, name, level, parent, valid_from, sort_order) VALUES
              ('330000001000', '某镇', 'town', null, '2000-01-01', 0),
              ('330000001201', '东村', 'village', '330000001000', '2000-01-01', 1),
              ('330000001202', '西村', 'village', '330000001000', '2000-01-01', 2)
            """)
        .update();
    new BookFile(
            "330000001000",
            List.of("catalog", overlay.toString()),
            Period.parse("2022-01..2022-09"))
        .writeTo(data);
    ledger();
    figures();
    report();
    run("import", "well_visit", Files.writeString(data.resolve("visits.csv"), VISITS).toString());
    run("report", "well-report", "--out", documents.toString());
    explained = run("explain", "wells_working_share");
  }

  private static void ledger() throws IOException {
    write(
        "codes/well_condition.yaml",
        """
        codes: well_condition
        title: 水井状况
        entries: [{code: working, title: 完好}, {code: broken, title: 损坏}]
        """);
    write(
        "ledgers/well_visit.yaml",
        """
        ledger: well_visit
        title: 水井巡查
        one_row_is: 对一口水井的一次巡查
        kept_by: 农业农村办
        entered_at: village
        date: visited_on
        key: [well, visited_on]
        fields:
          - {name: well, title: 水井, type: text, required: true}
          - {name: visited_on, title: 巡查日期, type: day, required: true}
          - {name: condition, title: 状况, type: choice, of: well_condition, required: true}
          - {name: cost, title: 花费, type: money, unit: 万元}
          - {name: told_by, title: 报告人, type: text, private: true}
        """);
  }

  private static void figures() throws IOException {
    figure("wells_visited", "口", "from: well_visit\ndistinct: well");
    figure(
        "wells_working", "口", "from: well_visit\ndistinct: well\nwhere: condition == \"working\"");
    figure(
        "wells_working_share",
        "\"%\"",
        "share: {part: wells_working, of: wells_visited}\nround: 1");
    figure("well_cost", "万元", "from: well_visit\nsum: cost\nround: 0");
    figure("well_cost_each", "万元", "ratio: {of: well_cost, over: wells_visited}\nround: 2");
    check("wells_working_within", "wells_working <= wells_visited", "order");
    check(
        "wells_share_again",
        "wells_working / wells_visited * 100% ~= wells_working_share",
        "share");
    check("wells_all_work", "wells_working >= wells_visited", "order");
  }

  private static void report() throws IOException {
    write(
        "reports/well-report.md",
        """
        ---
        report: well-report
        title: 水井巡查情况
        ---

        # 巡查

        巡查水井{{wells_visited}}，完好率{{wells_working_share}}，
        花费{{well_cost}}，每口{{well_cost_each}}；另有8处待修。
        """);
    write("reports/work-summary/water-works.md", "巡查水井{{wells_visited}}。\n");
  }

  @Test
  void the_definitions_are_checked_with_those_that_are_shipped() {
    assertThat(run("catalog", "check")).contains("定义无误");
  }

  @Test
  void the_report_is_written_from_the_towns_own_ledger_and_opens_down_to_it() {
    var figures = byKey(wellReport().get("figures"));

    assertThat(requireNonNull(figures.get("wells_visited")).get("printed").asString())
        .isEqualTo("3口");
    assertThat(requireNonNull(figures.get("wells_working_share")).get("printed").asString())
        .isEqualTo("66.7%");
    assertThat(explained).contains("水井巡查", "book", "well_visit", "状况为“完好”", "A1");
  }

  @Test
  void a_private_field_stays_in_the_book() {
    assertThat(explained).contains("A1").doesNotContain("报修人甲");
    assertThat(run("export", "well_visit")).contains("A1").doesNotContain("报修人甲");
  }

  @Test
  void its_checks_are_judged_and_say_by_how_much_they_are_broken() {
    var checks = byKey(wellReport().get("checks"));

    assertThat(requireNonNull(checks.get("wells_working_within")).get("verdict").asString())
        .isEqualTo("holds");
    assertThat(requireNonNull(checks.get("wells_share_again")).get("verdict").asString())
        .isEqualTo("holds");
    assertThat(requireNonNull(checks.get("wells_all_work")).get("verdict").asString())
        .isEqualTo("breaks");
    assertThat(requireNonNull(checks.get("wells_all_work")).get("message").asString())
        .contains("前者少1");
  }

  @Test
  void a_sentence_of_the_town_stands_in_the_work_summary() {
    assertThat(run("report", "work-summary")).contains("巡查水井3口。");
  }

  @Test
  void a_number_is_computed_from_exact_values_and_rounded_once_at_the_end() {
    var figures = byKey(wellReport().get("figures"));

    assertThat(requireNonNull(figures.get("well_cost")).get("exact").decimalValue())
        .isEqualByComparingTo(new BigDecimal("1.2"));
    assertThat(requireNonNull(figures.get("well_cost")).get("printed").asString()).isEqualTo("1万元");
    // from the printed whole it would be 0.33
    assertThat(requireNonNull(figures.get("well_cost_each")).get("printed").asString())
        .isEqualTo("0.4万元");
  }

  @Test
  void a_number_typed_by_hand_is_told_and_marked_in_every_format() throws IOException {
    assertThat(wellReport().get("unsourced"))
        .singleElement()
        .satisfies(number -> assertThat(number.asString()).isEqualTo("8"));

    assertThat(documents.resolve("well-report.html"))
        .content()
        .contains("<span class=\"unsourced\">8</span><span class=\"mark\">【无来源】</span>");
    try (var docx = new ZipFile(documents.resolve("well-report.docx").toFile())) {
      assertThat(text(docx, "word/document.xml")).contains("【无来源】");
      assertThat(text(docx, "word/comments.xml")).contains("无来源：8");
    }
    try (var pdf = Loader.loadPDF(documents.resolve("well-report.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("8【无来源】");
    }
  }

  private static String text(ZipFile file, String part) throws IOException {
    try (var stream = file.getInputStream(file.getEntry(part))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode wellReport() {
    try {
      return JsonMapper.shared().readTree(Files.readString(documents.resolve("well-report.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, JsonNode> byKey(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .collect(Collectors.toMap(one -> one.get("key").asString(), one -> one));
  }

  private static void figure(String key, String unit, String formula) throws IOException {
    write(
        "figures/" + key + ".yaml",
        "figure: %s\ntitle: %s\nsays: 试验。\nunit: %s\n%s\n".formatted(key, key, unit, formula));
  }

  private static void check(String key, String relation, String kind) throws IOException {
    write(
        "checks/" + key + ".yaml",
        "check: %s\ntitle: %s\nrelation: %s\nkind: %s\n".formatted(key, key, relation, kind));
  }

  private static void write(String name, String text) throws IOException {
    var file = overlay.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    var book = new Book(Townbook.class, database.properties());
    var code = Commands.run(book, Terminal.over(out, err), all.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
