package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.TestDatabase;

class ImportFileTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);
  private static final String HEAD = "place,number,channel,received_on,closed_on,people\n";

  @BeforeEach
  void emptyLedgers() {
    town.clear();
  }

  private static Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path csv(String text) {
    return file("rows.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static ImportOutcome taken(Path file) {
    return town.ledgers.importFile("petition", file, town.wang, false, Progress.silent());
  }

  private static List<String> faults(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Refused(long _, var faults, var _) ->
          faults.stream().map(ImportFault::toString).toList();
      case ImportOutcome.Stored _, ImportOutcome.Checked _ ->
          throw new AssertionError(outcome.toString());
    };
  }

  private static void assertAdded(ImportOutcome outcome, int rows) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ImportOutcome.Stored.class, stored -> assertThat(stored.added()).isEqualTo(rows));
    assertThat(town.rows("petition")).isEqualTo(rows);
  }

  @Test
  void a_csv_goes_in_and_going_in_again_changes_nothing() {
    var file =
        csv(HEAD + "东村,XF-1,online,2022-03-01,,\n西村,XF-2,来信,2022/3/5,20220401,\"1,200 人\"\n");

    assertAdded(taken(file), 2);

    assertThat(taken(file)).isEqualTo(new ImportOutcome.Stored(0, 2, null, List.of()));
    assertThat(town.ledgers.page("petition", RecordQuery.all()).records().getFirst().values())
        .containsEntry("channel", "letter")
        .containsEntry("people", 1200L)
        .containsEntry("closed_on", java.time.LocalDate.of(2022, 4, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-13, 没有这个月：月份只能是 1 到 12",
    "2022-13-01, 没有这个月：月份只能是 1 到 12",
    "2022-02-30, 2022年2月没有30日",
    "2022-03, 只有年月，还要写到日",
    "三月五日, 不是日期",
    "1022-03-05, 年份不对"
  })
  void a_wrong_date_is_named_with_its_cell(String written, String why) {
    assertThat(faults(taken(csv(HEAD + "东村,XF-1,online," + written + ",,\n"))))
        .singleElement()
        .asString()
        .startsWith("D2（登记日期）：")
        .contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-3-5",
        "2022/03/05",
        "2022.3.5",
        "2022年3月5日",
        "20220305",
        "２０２２－０３－０５",
        "2022-03-05 10:21:33",
        " 2022-03-05 ",
        "'2022-03-05"
      })
  void a_date_may_be_written_as_people_write_it(String written) {
    assertAdded(taken(csv(HEAD + "东村,XF-1,online," + written + ",,\n")), 1);
    assertThat(town.ledgers.page("petition", RecordQuery.all()).records().getFirst().values())
        .containsEntry("received_on", java.time.LocalDate.of(2022, 3, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "120万元, 单位应是“人”，写的是“万元”",
    "0, 0 小于最小值 1",
    "10001, 10001 大于最大值 10000",
    "1.5, 1.5 不是整数",
    "许多, “许多”不是数字",
    "1.2E+05, 是科学记数",
    "-, “-”不是数字；请写成 12 或 12人，没有就留空"
  })
  void a_wrong_number_is_named_with_its_cell(String written, String why) {
    assertThat(faults(taken(csv(HEAD + "东村,XF-1,online,2022-03-01,," + written + "\n"))))
        .singleElement()
        .asString()
        .startsWith("F2（涉及人数）：")
        .contains(why);
  }

  @ParameterizedTest
  @CsvSource({
    "邻村, 某镇没有“邻村”；相近的有：东村、旧村、西村",
    "330000002201, 邻村（330000002201）不属于某镇",
    "旧村, 旧村到 2021-12-31 为止，这条记录的日期是 2022-03-01",
    "999999999999, 某镇没有“999999999999”；请写本镇的村名或 12 位代码"
  })
  void a_village_that_is_not_of_this_town_or_day_is_refused(String written, String why) {
    assertThat(faults(taken(csv(HEAD + written + ",XF-1,online,2022-03-01,,\n"))))
        .singleElement()
        .asString()
        .startsWith("A2（地方）：")
        .contains(why);
  }

  @Test
  void a_village_is_taken_for_the_days_on_which_it_was() {
    assertAdded(taken(csv(HEAD + "旧村,XF-1,online,2021-03-01,,\n")), 1);
  }

  @Test
  void a_row_without_a_place_is_the_towns_own() {
    assertAdded(taken(csv("编号,渠道,登记日期\nXF-1,网上信访,2022-03-01\n")), 1);
    assertThat(town.ledgers.page("petition", RecordQuery.all()).records().getFirst().place())
        .isEqualTo(LedgerTown.TOWN);
  }

  @Test
  void unknown_and_missing_columns_are_named() {
    assertThat(faults(taken(csv("place,nummer,渠道,登记日期,coler\n东村,XF-1,online,2022-03-01,x\n"))))
        .containsExactly(
            "B1：“nummer”不是信访件的字段；是不是 number？",
            "E1：“coler”不是信访件的字段；请改正或删去这一列。",
            "第1行（编号）：缺少必填的列“编号”（number）。");
  }

  @Test
  void two_columns_of_one_field_are_refused() {
    assertThat(faults(taken(csv("编号,number,渠道,登记日期\nXF-1,XF-1,online,2022-03-01\n"))))
        .containsExactly("B1：“number”与 A 列是同一个字段，请只留一列。");
  }

  @Test
  void a_heading_may_bear_its_unit_but_not_another() {
    assertAdded(taken(csv("编号*,渠道,登记日期,涉及人数（人）\nXF-1,online,2022-03-01,3\n")), 1);
    assertThat(faults(taken(csv("编号,渠道,登记日期,涉及人数(户)\nXF-2,online,2022-03-01,3\n"))))
        .containsExactly("D1：单位应是“人”，表头写的是“户”；请换算后再导入。");
  }

  @Test
  void running_numbers_and_blank_rows_are_passed_over_but_no_fact_is() {
    assertAdded(
        taken(
            csv("序号,编号,渠道,登记日期,\n1,XF-1,online,2022-03-01,\n\n2,,,,\n3,XF-2,online,2022-03-01,\n")),
        2);
    town.clear();
    assertThat(faults(taken(csv("编号,渠道,登记日期,\nXF-1,online,2022-03-01,急\n"))))
        .containsExactly("D2：这一列有内容却没有表头；请补上表头或清空这一列。");
  }

  @Test
  void all_faults_of_a_file_are_named_in_its_order() {
    var outcome =
        taken(
            csv(
                HEAD
                    + "东村,XF-1,online,2022-03-01,2022-02-01,\n"
                    + "东村,,fax,2022-03-01,,0\n"
                    + "东村,XF-1,online,2022-03-01,,\n"
                    + "东村,XF-2,online,2022-03-01,,\n"
                    + "西村,XF-2,visit,2022-03-01,,\n"));

    assertThat(faults(outcome))
        .containsExactly(
            "E2（办结日期）：办结日期不能早于登记日期。",
            "B3（编号）：必填，这里是空的。",
            "C3（渠道）：“信访渠道”里没有“fax”；可填：网上信访、来信、来访。",
            "F3（涉及人数）：0 小于最小值 1，请核对。",
            "B6（编号）：与第5行是同一件事（编号相同）；请删去一行或改正。");
    assertThat(((ImportOutcome.Refused) outcome).rows()).isEqualTo(5);
    assertThat(town.rows("petition")).isZero();
  }

  @Test
  void a_dry_run_says_what_would_happen_and_stores_nothing() {
    var file = csv(HEAD + "东村,XF-1,online,2022-03-01,,\n");

    assertThat(town.ledgers.importFile("petition", file, town.wang, true, Progress.silent()))
        .isEqualTo(new ImportOutcome.Checked(1, 0, List.of()));
    assertThat(town.rows("petition")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void text_is_read_in_the_encodings_that_are_met_here(String charset) throws IOException {
    var text = "编号,渠道,登记日期,备注\nXF-1,来信,2022-03-01,田埂边、〇八号𠮷\n";
    var mark = charset.startsWith("UTF") ? "\uFEFF" : "";
    var encoded = (mark + text).getBytes(Charset.forName(charset));

    assertAdded(taken(file("encoded.csv", encoded)), 1);
    assertThat(town.ledgers.page("petition", RecordQuery.all()).records().getFirst().values())
        .containsEntry("remark", "田埂边、〇八号𠮷");
  }

  @Test
  void tabs_and_semicolons_part_cells_too() {
    assertAdded(taken(csv("编号\t渠道\t登记日期\nXF-1\t来信\t2022-03-01\n")), 1);
    town.clear();
    assertAdded(taken(csv("编号;渠道;登记日期\nXF-1;来信;2022-03-01\n")), 1);
  }

  @Test
  void what_cannot_be_decoded_is_refused() {
    var bytes = (HEAD + "东村,XF-1,online,2022-03-01,,\n").getBytes(StandardCharsets.UTF_8);
    bytes[HEAD.length() + 1] = (byte) 0xFF;

    assertThat(faults(taken(file("bad.csv", bytes))))
        .singleElement()
        .asString()
        .startsWith("文件不是文本，或者编码不认识");
  }

  @Test
  void files_of_another_kind_are_each_refused_in_one_sentence() {
    assertThat(faults(taken(folder.resolve("nowhere.csv"))))
        .singleElement()
        .asString()
        .startsWith("没有这个文件");
    assertThat(faults(taken(folder))).containsExactly(folder + " 是目录；请写其中一个文件。");
    assertThat(faults(taken(file("empty.csv", new byte[0])))).containsExactly("文件是空的。");
    assertThat(faults(taken(file("a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))))
        .containsExactly("这是 PDF 文件，不是表格；请导入 .xlsx 或 CSV。");
    assertThat(
            faults(
                taken(
                    file("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))))
        .singleElement()
        .asString()
        .startsWith("这是旧版 .xls");
    assertThat(faults(taken(file("text.xlsx", HEAD.getBytes(StandardCharsets.UTF_8)))))
        .singleElement()
        .asString()
        .startsWith("文件名是 .xlsx，内容却不是电子表格");
    assertThat(faults(taken(csv("这里只有一句话\n"))))
        .singleElement()
        .asString()
        .startsWith("前 20 行里找不到信访件的表头；表头至少要有：编号、渠道、登记日期。");
  }

  @Test
  void a_quote_that_never_ends_is_named_by_its_row() {
    assertThat(faults(taken(csv(HEAD + "东村,XF-1,online,2022-03-01,,\n东村,\"XF-2,online\n"))))
        .singleElement()
        .asString()
        .startsWith("第 3 行起读不下去");
    var long_ = "x".repeat(3_000_000);
    assertThat(faults(taken(csv(HEAD + "东村,\"XF-2,online" + long_))))
        .singleElement()
        .asString()
        .startsWith("第 2 行起读不下去");
  }

  @Test
  void five_in_a_hundred_bad_rows_are_all_named_and_nothing_is_stored() {
    int rows = 100_000;
    var text =
        IntStream.range(0, rows)
            .mapToObj(i ->
                (i % 2 == 0 ? "东村" : "西村")
                    + ",XF-"
                    + i
                    + (i % 20 == 7 ? ",fax," : ",visit,")
                    + "2022-03-%02d,,%d".formatted(i % 28 + 1, i % 100 + 1))
            .collect(Collectors.joining("\n", HEAD, "\n"));

    var outcome = (ImportOutcome.Refused) taken(csv(text));

    assertThat(outcome.rows()).isEqualTo(rows);
    assertThat(outcome.faults()).hasSize(rows / 20);
    assertThat(outcome.faults().stream().map(ImportFault::row))
        .containsExactlyElementsOf(
            IntStream.range(0, rows).filter(i -> i % 20 == 7).mapToObj(i -> i + 2).toList());
    assertThat(town.rows("petition")).isZero();
  }

  @Test
  void progress_tells_rows_and_how_many_there_will_be() {
    var text =
        IntStream.range(0, 1200)
            .mapToObj(i -> "东村,XF-%d,visit,2022-03-01,,".formatted(i))
            .collect(Collectors.joining("\n", HEAD, "\n"));
    var told = new java.util.ArrayList<String>();

    town.ledgers.importFile(
        "petition",
        csv(text),
        town.wang,
        false,
        (rows, total) -> told.add(rows + "/" + total.orElse(0)));

    assertThat(told).containsExactly("500/1201", "1000/1201", "1200/1201");
  }
}
