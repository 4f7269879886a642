package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.ledger.Xlsx.formula;
import static org.townbook.ledger.Xlsx.number;
import static org.townbook.ledger.Xlsx.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;

class ImportSpreadsheetTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);
  private static final String HEAD = row(1, "编号", "渠道", "登记日期", "涉及人数（人）", "备注");

  @BeforeEach
  void emptyLedgers() {
    town.clear();
  }

  private static Path file() {
    return folder.resolve("rows.xlsx");
  }

  private static ImportOutcome taken(String... rows) {
    return taken(new Xlsx().sheet("一月", String.join("", rows)));
  }

  private static ImportOutcome taken(Xlsx workbook) {
    return taken(workbook.write(file()));
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

  private static List<Map<String, Object>> stored(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    return town
        .ledgers
        .page("petition", RecordQuery.all().sortedBy("number", false))
        .records()
        .stream()
        .map(LedgerRecord::values)
        .toList();
  }

  @Test
  void a_table_is_found_below_the_titles_above_it() {
    var outcome =
        taken(
            row(1, "某镇信访登记表"),
            row(2, "填报单位：平安法治办", "", "2022年3月"),
            row(4, "编号", "渠道", "登记日期"),
            row(5, "XF-1", "来信", number("44625", 1)),
            row(6, "XF-2", "来访", "2022年3月6日"));

    assertThat(stored(outcome))
        .extracting(v -> v.get("received_on"))
        .containsExactly(LocalDate.of(2022, 3, 5), LocalDate.of(2022, 3, 6));
  }

  @Test
  void days_are_counted_as_the_workbook_counts_them() {
    var workbook =
        new Xlsx().countingFrom1904().sheet("一月", HEAD + row(2, "XF-1", "来信", number("43163", 1)));

    assertThat(stored(taken(workbook)))
        .extracting(v -> v.get("received_on"))
        .containsExactly(LocalDate.of(2022, 3, 5));
  }

  @Test
  void a_formula_counts_as_what_it_came_to() {
    var outcome =
        taken(
            HEAD,
            row(
                2,
                formula("\"XF-\"&amp;1", "")
                    .replace("<c", "<c t=\"str\"")
                    .replace("</f>", "</f><v>XF-1</v>"),
                "来信",
                number("44625.75", 1),
                formula("1+2", "3")));

    assertThat(stored(outcome))
        .containsExactly(
            Map.of(
                "number",
                "XF-1",
                "channel",
                "letter",
                "received_on",
                LocalDate.of(2022, 3, 5),
                "people",
                3L));
  }

  @Test
  void cells_without_a_value_are_named() {
    var outcome =
        taken(
            HEAD,
            row(2, number("110105194912310021"), "来信", number("44625", 1), formula("A1", "")),
            row(3, number("44625", 1), "来信", number("44625", 1)),
            row(4, "XF-4", "来信", number("44625", 1), "<c t=\"e\"><v>#N/A</v></c>"));

    assertThat(faults(outcome))
        .containsExactly(
            "工作表“一月” A2（编号）：这一格的长数字被电子表格存成了近似数，末几位已丢失；请把这一列设为“文本”格式后重新填写。",
            "工作表“一月” D2（涉及人数）：这一格的公式没有算出的结果；请用电子表格软件打开并保存一次，或直接填写结果。",
            "工作表“一月” A3（编号）：这一格被电子表格当成了日期；请把这一列设为“文本”格式后重新填写。",
            "工作表“一月” D4（涉及人数）：这一格是错误值 #N/A；请改正公式或直接填写结果。");
  }

  @Test
  void codes_keep_their_noughts_and_their_digits() {
    var outcome =
        taken(
            HEAD,
            row(2, number("12", 2), "来信", number("44625", 1)),
            row(3, "000034567890123456", "来信", number("44625", 1), "", "'0012"));

    assertThat(stored(outcome))
        .extracting(v -> v.get("number"))
        .containsExactly("000012", "000034567890123456");
  }

  @Test
  void the_noise_of_binary_fractions_is_not_data() {
    var workbook =
        new Xlsx()
            .sheet(
                "一月",
                row(1, "地方", "名称", "发生日期", "面积（亩）")
                    + row(2, "东村", "甲", number("44625"), number("0.30000000000000004")));
    workbook.write(file());

    town.ledgers.importFile("everything", file(), town.wang, false, Progress.silent());

    assertThat(town.ledgers.page("everything", RecordQuery.all()).records().getFirst().values())
        .containsEntry("area", new java.math.BigDecimal("0.3"));
  }

  @Test
  void a_percentage_is_not_a_count() {
    assertThat(faults(taken(HEAD, row(2, "XF-1", "来信", number("44625"), number("0.63", 3)))))
        .containsExactly("工作表“一月” D2（涉及人数）：单位应是“人”，写的是“%”。");
  }

  @Test
  void every_sheet_with_a_table_is_read_and_the_others_are_told() {
    var outcome =
        taken(
            new Xlsx()
                .sheet("说明", row(1, "请各村按月填报"))
                .sheet("一月", HEAD + row(2, "XF-1", "来信", "2022-01-05"))
                .sheet("二月", HEAD + row(2, "XF-2", "来信", "2022-02-05"))
                .sheet("空", ""));

    assertThat(stored(outcome)).hasSize(2);
    assertThat(outcome.notes()).containsExactly("工作表“说明”里没有信访件的表头，未导入。");
  }

  @Test
  void the_same_fact_on_two_sheets_is_named_with_both() {
    var outcome =
        taken(
            new Xlsx()
                .sheet("一月", HEAD + row(2, "XF-1", "来信", "2022-01-05"))
                .sheet("二月", HEAD + row(5, "XF-1", "来信", "2022-02-05")));

    assertThat(faults(outcome)).containsExactly("工作表“二月” A5（编号）：与工作表“一月”第2行是同一件事（编号相同）；请删去一行或改正。");
  }

  @Test
  void a_cut_off_file_is_refused_in_one_sentence() throws IOException {
    var whole = Files.readAllBytes(new Xlsx().sheet("一月", HEAD).write(file()));
    for (int length : new int[] {whole.length / 2, whole.length - 30, 10}) {
      Files.write(file(), Arrays.copyOf(whole, length));

      assertThat(faults(taken(file()))).containsExactly("文件不完整或已损坏（可能没有传完），打不开；请重新保存或重新上传。");
    }
  }

  @Test
  void a_damaged_sheet_is_refused_and_nothing_is_stored() {
    var outcome =
        taken(
            HEAD,
            row(2, "XF-1", "来信", "2022-01-05"),
            "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>99</v></c></row><r");

    assertThat(faults(outcome)).singleElement().asString().startsWith("电子表格的内容已损坏");
    assertThat(town.rows("petition")).isZero();
  }

  @Test
  void a_bomb_is_not_unpacked() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
      for (var name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var nothing = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(nothing);
      }
    }

    assertThat(Files.size(file())).isLessThan(1 << 20);
    assertThat(faults(taken(file())))
        .containsExactly("文件展开后大得不正常（可能是压缩炸弹），没有打开；请只留要导入的数据，另存为新文件再导入。");
  }

  @Test
  void entities_are_not_expanded_and_files_not_read() {
    var outcome =
        taken(
            new Xlsx()
                .withDocumentType(
                    "<!DOCTYPE worksheet [<!ENTITY boom SYSTEM \"file:///etc/hostname\">]>")
                .sheet("一月", HEAD + row(2, "&boom;", "来信", "2022-01-05")));

    assertThat(faults(outcome)).singleElement().asString().startsWith("电子表格的内容已损坏");
  }

  @Test
  void another_kind_of_zip_is_refused() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(faults(taken(file()))).containsExactly("这个压缩文件里没有电子表格；请另存为 .xlsx 或 CSV 再导入。");
  }
}
