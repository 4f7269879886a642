package org.townbook.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.ImportFault;
import org.townbook.ledger.Violation;
import org.townbook.ledger.exchange.GridCell.Amount;
import org.townbook.ledger.exchange.GridCell.Broken;
import org.townbook.ledger.exchange.GridCell.Truth;
import org.townbook.ledger.exchange.GridCell.Words;
import org.townbook.ledger.value.RowReader;

/** Where a table begins in a sheet, which column is which field, and what is said of the rest. */
class TableRowsTest {
  private static final Catalog CATALOG = catalog();
  private static final List<String> HEAD = List.of("编号", "渠道", "登记日期");
  private static final List<String> ROW = List.of("XF-1", "网上", "2022-03-01");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "编号 渠道 登记日期",
        "number channel received_on",
        "*编号 渠道＊ 登记日期*",
        "村 编号 渠道 登记日期",
        "序号 编号 渠道 登记日期",
        "编号 渠道 登记日期 涉及人数（人）",
        "编号 渠道 登记日期 涉及人数(人)"
      })
  void a_heading_is_a_name_or_a_title_with_or_without_its_marks(String head) throws Exception {
    var names = List.of(head.split(" "));
    var rows = rows("petition", names, names);

    assertThat(rows.next()).isNotNull();
    assertThat(rows.faults()).isEmpty();
    assertThat(rows.next()).isNull();
  }

  /** Each line: a head ¦ the cell that is wrong with it ¦ why. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          编号 渠道 登记日期 渠到          ¦ D1 ¦ “渠到”不是信访件的字段；是不是 渠道
          编号 渠道 登记日期 天气          ¦ D1 ¦ “天气”不是信访件的字段；请改正或删去这一列
          编号 渠道 登记日期 number        ¦ D1 ¦ 与 A 列是同一个字段
          编号 渠道 登记日期 涉及人数（户） ¦ D1 ¦ 单位应是“人”，表头写的是“户”
          编号 渠道                        ¦ -1 ¦ 缺少必填的列“登记日期”（received_on）。
          """)
  void a_heading_that_is_none_is_named(String head, String cell, String why) throws Exception {
    var rows = rows("petition", List.of(head.split(" ")));

    assertThat(rows.next()).isNull();
    assertThat(rows.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains(why))
        .satisfies(fault ->
            assertThat((fault.column() == null ? "-" : fault.column()) + fault.row())
                .isEqualTo(cell));
  }

  @Test
  void a_village_ledger_needs_the_column_of_places_and_a_private_column_is_told_where_to_get()
      throws Exception {
    var rows = rows("everything", List.of("名称", "发生日期"));

    assertThat(rows.next()).isNull();
    assertThat(rows.faults())
        .extracting(ImportFault::message)
        .containsExactly("缺少必填的列“地方”（place）。");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 18, 19})
  void a_head_may_stand_below_up_to_nineteen_rows_of_titles(int above) throws Exception {
    var sheet = new ArrayList<List<String>>();
    IntStream.range(0, above).forEach(_ -> sheet.add(List.of("某镇信访登记表")));
    sheet.add(HEAD);
    sheet.add(ROW);

    var rows = rows("petition", sheet.toArray(List[]::new));
    var first = Objects.requireNonNull(rows.next());

    assertThat(first).isNotNull();
    assertThat(rows.where(first.position())).isEqualTo("第" + (above + 2) + "行");
    assertThat(rows.next()).isNull();
    assertThat(rows.faults()).isEmpty();
  }

  @Test
  void below_twenty_rows_nobody_looks() throws Exception {
    var sheet = new ArrayList<List<String>>();
    IntStream.range(0, 20).forEach(_ -> sheet.add(List.of("某镇信访登记表")));
    sheet.add(HEAD);
    sheet.add(ROW);

    var rows = rows("petition", sheet.toArray(List[]::new));

    assertThat(rows.next()).isNull();
    assertThat(rows.faults())
        .extracting(ImportFault::message)
        .containsExactly(
            "前 20 行里找不到信访件的表头；表头至少要有：编号、渠道、登记日期。如果文件打开是乱码，请另存为 UTF-8 编码的 CSV 或 .xlsx。");
  }

  @Test
  void of_two_rows_that_name_fields_the_one_that_names_more_is_the_head() throws Exception {
    var rows = rows("petition", List.of("编号", "渠道"), HEAD, ROW);
    var first = Objects.requireNonNull(rows.next());

    assertThat(first).isNotNull();
    assertThat(first.texts()[1]).isEqualTo("XF-1");
    assertThat(rows.next()).isNull();

    var first2 = Objects.requireNonNull(rows("petition", HEAD, HEAD).next());
    assertThat(first2).as("of two alike the first is the head").isNotNull();
    assertThat(first2.texts()[1]).isEqualTo("编号");
  }

  @Test
  void a_single_name_is_a_head_only_where_little_else_stands() throws Exception {
    var alone = rows("petition", List.of("编号", "甲"), List.of("XF-1"));
    assertThat(alone.next()).isNotNull();

    var words = rows("petition", List.of("编号", "说明", "办法"), List.of("XF-1"));
    assertThat(words.next()).isNull();
    assertThat(words.faults()).singleElement().satisfies(f -> assertThat(f.row()).isZero());
  }

  @Test
  void blank_rows_are_no_rows_and_facts_without_a_heading_are_told_once_a_column()
      throws Exception {
    var rows =
        rows(
            "petition",
            List.of("编号", "渠道", "登记日期", ""),
            List.of("", " ", "　", ""),
            List.of("XF-1", "网上", "2022-03-01", "别的"),
            List.of("XF-2", "网上", "2022-03-01", "还有", "多"));

    assertThat(rows.next()).isNotNull();
    assertThat(rows.next()).isNotNull();
    assertThat(rows.next()).isNull();
    assertThat(rows.faults())
        .extracting(fault -> fault.column() + fault.row())
        .containsExactly("D3", "E4");
  }

  @Test
  void cells_that_are_no_words_are_put_where_they_belong_or_told() throws Exception {
    var grid =
        new Sheets(
            List.of(
                row(0, "表", 1, words("村"), words("编号"), words("渠道"), words("登记日期"), words("涉及人数")),
                row(
                    0,
                    "表",
                    2,
                    new Amount("330000001201", null),
                    new Amount("7", "0000"),
                    new Truth(true),
                    new Amount("44621", null),
                    new Broken("坏的")),
                row(0, "表", 3, new Truth(true), null, null, null, null)));
    var rows = table("petition", grid);
    var first = Objects.requireNonNull(rows.next());

    assertThat(first).isNotNull();
    assertThat(first.texts()).startsWith("330000001201", "0007", "是", "2022-03-01");
    assertThat(first.broken()).extracting(FieldProblem::message).containsExactly("坏的");
    assertThat(rows.next()).as("truth is no place").isNull();
  }

  @Test
  void each_sheet_has_a_head_of_its_own_and_one_without_is_told() throws Exception {
    var grid =
        new Sheets(
            List.of(
                row(0, "说明", 1, words("怎样填写")),
                row(1, "一季", 1, words("编号"), words("渠道"), words("登记日期")),
                row(1, "一季", 2, words("XF-1"), words("网上"), words("2022-03-01")),
                row(2, "二季", 1, words("渠道"), words("编号"), words("登记日期")),
                row(2, "二季", 3, words("网上"), words("XF-2"), words("2022-04-01")),
                row(3, "空表", 1, (GridCell) null)));
    var rows = table("petition", grid);
    var first = Objects.requireNonNull(rows.next());
    var second = Objects.requireNonNull(rows.next());

    assertThat(first).isNotNull();
    assertThat(second).isNotNull();
    assertThat(rows.next()).isNull();
    assertThat(second.texts()[1]).isEqualTo("XF-2");
    assertThat(rows.where(first.position())).isEqualTo("工作表“一季”第2行");
    assertThat(rows.where(second.position())).isEqualTo("工作表“二季”第3行");
    assertThat(rows.notes()).containsExactly("工作表“说明”里没有信访件的表头，未导入。");
    var problem = new FieldProblem("number", "编号", Violation.KIND, "错。");
    assertThat(rows.fault(first.position(), problem).column()).isEqualTo("A");
    assertThat(rows.fault(second.position(), problem).column()).isEqualTo("B");
    assertThat(rows.given()).containsExactlyInAnyOrder(1, 2, 3);
  }

  private static TableRows rows(String ledger, List<?>... sheet) {
    var rows = new ArrayList<GridRow>();
    for (int i = 0; i < sheet.length; i++) {
      var cells =
          sheet[i].stream()
              .map(text -> text.equals("") ? null : words((String) text))
              .toArray(GridCell[]::new);
      rows.add(row(0, null, i + 1, cells));
    }
    return table(ledger, new Sheets(rows));
  }

  private static TableRows table(String ledger, Sheets grid) {
    var definition = CATALOG.ledger(ledger);
    var reader = new RowReader(definition, CATALOG, Clock.systemUTC());
    return new TableRows(grid, definition, reader, new CellWords(false));
  }

  private static GridRow row(
      int sheet, @Nullable String name, int number, @Nullable GridCell... cells) {
    return new GridRow(sheet, name, number, cells);
  }

  private static GridCell words(String text) {
    return new Words(text);
  }

  private static Catalog catalog() {
    var read = CatalogReader.read(List.of(Path.of("src/test/resources/catalog")));
    return ((CatalogReader.Outcome.Valid) read).catalog();
  }

  private static final class Sheets implements Grid {
    private final Iterator<GridRow> rows;

    Sheets(List<GridRow> rows) {
      this.rows = rows.iterator();
    }

    @Override
    public @Nullable GridRow next() {
      return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public OptionalLong total() {
      return OptionalLong.empty();
    }

    @Override
    public void close() {}
  }
}
