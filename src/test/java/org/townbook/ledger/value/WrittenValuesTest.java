package org.townbook.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.Origin;
import org.townbook.catalog.Title;
import org.townbook.ledger.Violation;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;

/** What people write in a cell, at the edges of what each kind of field takes. */
class WrittenValuesTest {
  private static final PlaceDirectory NOWHERE =
      new PlaceDirectory(place("330000001000", "甲镇", Level.TOWN, null, null), List.of(), List.of());

  /** Each line: as it is written ¦ the day, or the kind of fault and its sentence in part. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          2022-01-01          ¦ 2022-01-01
          2022-12-31          ¦ 2022-12-31
          2024-2-29           ¦ 2024-02-29
          2023-02-29          ¦ DATE 2023年2月没有29日
          2022-04-31          ¦ DATE 2022年4月没有31日
          2022-03-00          ¦ DATE 2022年3月没有0日
          2022-00-05          ¦ DATE 没有这个月
          2022-12-05          ¦ 2022-12-05
          2022-13-05          ¦ DATE 没有这个月
          1900-01-01          ¦ 1900-01-01
          1899-12-31          ¦ DATE 年份不对
          2199-12-31          ¦ 2199-12-31
          2200-01-01          ¦ DATE 年份不对
          2022年 3 月 5 号    ¦ 2022-03-05
          2022年3月5日        ¦ 2022-03-05
          20220305            ¦ 2022-03-05
          2022/3/5 8:30       ¦ 2022-03-05
          2022-03-05T08:30:01.5 ¦ 2022-03-05
          2022-03/05          ¦ DATE 不是日期
          2022-3              ¦ DATE 只有年月
          2022年3月份         ¦ DATE 只有年月
          202213              ¦ DATE 没有这个月
          3月5日              ¦ DATE 不是日期
          """)
  void a_day_is_one_of_the_calendar(String written, String read) {
    assertReads(DateReader.day(written), read);
  }

  /** Each line: as it is written ¦ the month's first day, or the fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          2022-3              ¦ 2022-03-01
          2022.12             ¦ 2022-12-01
          2022年 3 月份       ¦ 2022-03-01
          202203              ¦ 2022-03-01
          2022-03-01          ¦ 2022-03-01
          2022-03-02          ¦ DATE 是一天，这里只填月份，如 2022-03
          2022-02-30          ¦ DATE 不是月份
          2022-0              ¦ DATE 没有这个月
          2022-13             ¦ DATE 没有这个月
          1899-12             ¦ DATE 年份不对
          2200-1              ¦ DATE 年份不对
          三月                ¦ DATE 不是月份
          """)
  void a_month_is_its_first_day(String written, String read) {
    assertReads(DateReader.month(written), read);
  }

  /** Each line: as it is written in a field of 万元, 0 to 100, two digits ¦ number or fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          0                   ¦ 0
          -0                  ¦ 0
          +1.50               ¦ 1.5
          100                 ¦ 100
          100.00              ¦ 100
          100.01              ¦ RANGE 100.01 大于最大值 100
          -0.01               ¦ RANGE -0.01 小于最小值 0
          1.234               ¦ DIGITS 1.234 小数太长，最多 2 位小数
          1.230               ¦ 1.23
          12万元              ¦ 12
          12 万元             ¦ 12
          1,2                 ¦ KIND 不是数字；请写成 12 或 12万元
          12元                ¦ UNIT 单位应是“万元”，写的是“元”；换算过来是 0.0012万元
          0.5亿元             ¦ UNIT 换算过来是 5000万元
          12亩                ¦ UNIT 单位应是“万元”，写的是“亩”。
          12 34               ¦ KIND 不是数字
          12!                 ¦ KIND 不是数字
          1e5                 ¦ KIND 是科学记数
          .5                  ¦ KIND 不是数字
          5.                  ¦ KIND 不是数字
          −1                  ¦ RANGE -1 小于最小值 0
          １２．５            ¦ 12.5
          """)
  void an_amount_keeps_its_unit_bounds_and_digits(String written, String read) {
    var field = field("amount", FieldType.MONEY, "万元", "0", "100", 2);

    assertReads(new NumberReader(field).read(written, NOWHERE), read);
  }

  /** Each line: as it is written in a whole number without unit and bounds ¦ number or fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          1,234               ¦ 1234
          1,234,567           ¦ 1234567
          1234,567            ¦ KIND 不是数字；请写成 12，没有就留空
          12.0                ¦ 12
          12.5                ¦ KIND 12.5 不是整数
          -3                  ¦ -3
          999999999999999999  ¦ 999999999999999999
          1000000000000000000 ¦ RANGE 数太大，最多 18 位整数
          12人                ¦ UNIT 这里只填数字，不带单位“人”
          """)
  void a_whole_number_has_no_fraction_and_fits(String written, String read) {
    var field = field("people", FieldType.WHOLE, null, null, null, 0);

    assertReads(new NumberReader(field).read(written, NOWHERE), read);
  }

  @ParameterizedTest
  @CsvSource({
    "是, true",
    "true, true",
    "TRUE, true",
    "1, true",
    "yes, true",
    "y, true",
    "√, true",
    "否, false",
    "false, false",
    "０, false",
    "no, false",
    "N, false",
    "×, false",
    "有, KIND 应填 是 或 否",
    "2, KIND 应填 是 或 否"
  })
  void a_flag_is_yes_or_no(String written, String read) {
    assertReads(FlagReader.read(written), read);
  }

  @Test
  void a_text_is_as_long_as_it_may_be_and_no_longer() {
    var reader = new TextReader(field("note", FieldType.TEXT, null, null, "3", 0));
    assertReads(reader.read("一二三", NOWHERE), "一二三");
    assertReads(reader.read("一二三四", NOWHERE), "LENGTH 有4个字，最多3个");
    assertReads(reader.read("😀😀😀", NOWHERE), "😀😀😀"); // characters as people count them
    assertReads(reader.read("😀😀😀😀", NOWHERE), "LENGTH 有4个字");

    var usual = new TextReader(field("note", FieldType.TEXT, null, null, null, 0));
    assertReads(usual.read("字".repeat(200), NOWHERE), "字".repeat(200));
    assertReads(usual.read("字".repeat(201), NOWHERE), "LENGTH 有201个字，最多200个");
  }

  @Test
  void what_no_file_can_keep_is_no_text() {
    var reader = new TextReader(field("note", FieldType.TEXT, null, null, null, 0));
    assertReads(reader.read("a\r\nb\rc", NOWHERE), "a\nb\nc");
    assertReads(reader.read("a\tb\nc", NOWHERE), "a\tb\nc");
    assertReads(reader.read("ab\u0001", NOWHERE), "KIND 第3个字符是看不见的控制字符");
    assertReads(reader.read("\u0000", NOWHERE), "KIND 第1个字符");
    assertReads(reader.read("a\ud83d", NOWHERE), "KIND 第2个字符");
    assertReads(reader.read("\ud83da", NOWHERE), "KIND 第1个字符");
    assertReads(reader.read("\ude00", NOWHERE), "KIND 第1个字符");
  }

  @Test
  void a_pattern_is_the_whole_of_the_text_and_a_file_name_no_path() {
    var coded =
        new TextReader(
            new FieldDefinition(
                "code",
                new Title("编码", null),
                FieldType.TEXT,
                false,
                null,
                null,
                null,
                0,
                "[A-Z]\\d",
                null,
                false));
    assertReads(coded.read("A1", NOWHERE), "A1");
    assertReads(coded.read("A12", NOWHERE), "PATTERN “A12”不合规定的写法（[A-Z]\\d）");

    var file = TextReader.fileName(field("file", FieldType.FILE, null, null, null, 0));
    assertReads(file.read("a.pdf", NOWHERE), "a.pdf");
    assertReads(file.read("/a.pdf", NOWHERE), "PATTERN 只写文件名");
    assertReads(file.read("\\a.pdf", NOWHERE), "PATTERN 只写文件名");
  }

  @Test
  void a_choice_is_written_as_its_code_or_title() {
    var reader = new ChoiceReader(list(2));
    assertReads(reader.read("c1", NOWHERE), "c1");
    assertReads(reader.read("第1项", NOWHERE), "c1");
    assertReads(reader.read("ｃ２", NOWHERE), "c2");
    assertReads(reader.read("别的", NOWHERE), "CHOICE “名目”里没有“别的”；可填：第1项、第2项。");
    assertReads(reader.read("第3项", NOWHERE), "CHOICE 相近的有：");
    assertReads(new ChoiceReader(list(12)).read("别的", NOWHERE), "CHOICE 可填：第1项");
    assertReads(new ChoiceReader(list(13)).read("别的", NOWHERE), "CHOICE 请从代码表 item 中选");
  }

  @Test
  void a_code_counts_before_a_title_that_is_written_the_same() {
    var list =
        new CodeList(
            "item",
            new Title("名目", null),
            List.of(
                new CodeList.Entry("a", new Title("b", null)),
                new CodeList.Entry("b", new Title("乙", null))),
            new Origin(Path.of("item.yaml"), 1));
    assertReads(new ChoiceReader(list).read("b", NOWHERE), "b");
  }

  @Test
  void blanks_of_any_width_are_taken_off_the_ends_only() {
    assertThat(CellText.strip("\u3000 a b\u00a0\u200b\ufeff\t")).isEqualTo("a b");
    assertThat(CellText.strip(" \u3000")).isEmpty();
    assertThat(CellText.strip("")).isEmpty();
    assertThat(CellText.strip("~")).isEqualTo("~");
    assertThat(CellText.halfWidth("！～ａ−ー")).isEqualTo("!~a-ー");
    assertThat(CellText.halfWidth("～")).isEqualTo("~");
    assertThat(CellText.quoted("字".repeat(40))).isEqualTo("“" + "字".repeat(40) + "”");
    assertThat(CellText.quoted("字".repeat(41))).isEqualTo("“" + "字".repeat(40) + "…”");
  }

  @Test
  void a_row_belongs_to_a_place_that_was_there_on_its_day() {
    var town = place("330000001000", "甲镇", Level.TOWN, null, null);
    var east = place("330000001201", "东村", Level.VILLAGE, "2010-05-01", null);
    var old = place("330000001202", "旧村", Level.VILLAGE, "2000-01-01", "2010-04-30");
    var again = place("330000001203", "旧村", Level.VILLAGE, "2015-01-01", null);
    var other = place("330000002201", "外村", Level.VILLAGE, "2000-01-01", null);
    var inTown = List.of(town, east, old, again);
    var places = new PlaceDirectory(town, inTown, List.of(town, east, old, again, other));

    assertReads(places.ofRow(null, EntryLevel.TOWN, null), "330000001000");
    assertReads(places.ofRow(null, EntryLevel.VILLAGE, null), "REQUIRED 要写明是哪个村");
    assertReads(places.ofRow("甲镇", EntryLevel.TOWN, null), "330000001000");
    assertReads(places.ofRow("甲镇", EntryLevel.VILLAGE, null), "PLACE 甲镇不是村");
    assertReads(places.ofRow("甲镇东村", EntryLevel.VILLAGE, null), "330000001201");
    assertReads(places.ofRow("３３００００００１２０１", EntryLevel.VILLAGE, null), "330000001201");
    assertReads(places.ofRow("东村", EntryLevel.VILLAGE, LocalDate.of(2010, 5, 1)), "330000001201");
    assertReads(
        places.ofRow("东村", EntryLevel.VILLAGE, LocalDate.of(2010, 4, 30)),
        "PLACE 东村自 2010-05-01 起才有");
    assertReads(places.ofRow("旧村", EntryLevel.VILLAGE, LocalDate.of(2010, 4, 30)), "330000001202");
    assertReads(places.ofRow("旧村", EntryLevel.VILLAGE, LocalDate.of(2015, 1, 1)), "330000001203");
    assertReads(
        places.ofRow("旧村", EntryLevel.VILLAGE, LocalDate.of(2012, 1, 1)),
        "PLACE 旧村到 2010-04-30 为止");
    assertReads(places.ofRow("旧村", EntryLevel.VILLAGE, null), "330000001203");
    assertReads(places.ofRow("外村", EntryLevel.VILLAGE, null), "PLACE 甲镇没有“外村”");
    assertReads(
        places.ofRow("330000002201", EntryLevel.VILLAGE, null), "PLACE 外村（330000002201）不属于甲镇");

    assertReads(places.anywhere("330000002201"), "330000002201");
    assertReads(places.anywhere("东村"), "330000001201");
    assertReads(places.anywhere("无村"), "PLACE 甲镇没有“无村”");

    assertThat(places.nameFor("330000001202", LocalDate.of(2005, 1, 1))).isEqualTo("旧村");
    assertThat(places.nameFor("330000001202", LocalDate.of(2016, 1, 1))).isEqualTo("330000001202");
    assertThat(places.nameFor("330000002201", null)).isEqualTo("330000002201");
    assertThat(places.nameFor("999999999999", null)).isEqualTo("999999999999");
  }

  @Test
  void a_value_is_written_so_that_it_is_read_again() {
    var month = field("month", FieldType.MONTH, null, null, null, 0);
    var day = field("day", FieldType.DAY, null, null, null, 0);
    assertThat(WrittenValue.of(month, LocalDate.of(2022, 3, 1))).isEqualTo("2022-03");
    assertThat(WrittenValue.of(day, LocalDate.of(2022, 3, 1))).isEqualTo("2022-03-01");
    assertThat(WrittenValue.of(day, true)).isEqualTo("是");
    assertThat(WrittenValue.of(day, false)).isEqualTo("否");
    assertThat(WrittenValue.of(day, 12L)).isEqualTo("12");
    assertThat(WrittenValue.of(day, new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(WrittenValue.of(day, "字")).isEqualTo("字");
  }

  private static void assertReads(Reading reading, String read) {
    switch (reading) {
      case Reading.Value(var value) -> assertThat(WrittenValue.of(value)).isEqualTo(kept(read));
      case Reading.Fault(var violation, var message) -> {
        var kind = Violation.valueOf(read.split(" ", 2)[0]);
        assertThat(violation).as(message).isEqualTo(kind);
        assertThat(message).contains(read.split(" ", 2)[1]).endsWith("。");
      }
    }
  }

  private static String kept(String read) {
    return read.equals("true") ? "是" : read.equals("false") ? "否" : read;
  }

  private static Place place(
      String code, String name, Level level, @Nullable String from, @Nullable String to) {
    return new Place(
        code,
        name,
        level,
        null,
        LocalDate.parse(from == null ? "2000-01-01" : from),
        to == null ? null : LocalDate.parse(to));
  }

  private static CodeList list(int many) {
    var entries = new ArrayList<CodeList.Entry>();
    for (int i = 1; i <= many; i++) {
      entries.add(new CodeList.Entry("c" + i, new Title("第" + i + "项", null)));
    }
    return new CodeList(
        "item", new Title("名目", null), entries, new Origin(Path.of("item.yaml"), 1));
  }

  private static FieldDefinition field(
      String name,
      FieldType type,
      @Nullable String unit,
      @Nullable String min,
      @Nullable String max,
      int digits) {
    return new FieldDefinition(
        name,
        new Title(name, null),
        type,
        false,
        unit,
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        digits,
        null,
        null,
        false);
  }
}
