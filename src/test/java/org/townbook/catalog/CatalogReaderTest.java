package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

class CatalogReaderTest {
  @TempDir Path folder;

  @BeforeEach
  void soundDefinitions() throws IOException {
    write(
        "codes/channel.yaml",
        """
        codes: channel
        title: 渠道
        entries: [{code: online, title: 网上}, {code: letter, title: 来信}]
        """);
    write(
        "ledgers/event.yaml",
        """
        ledger: event
        title: 事件
        one_row_is: 一件事
        kept_by: 办公室
        date: received_on
        key: [number]
        fields:
          - {name: number, title: 编号, type: text, required: true}
          - {name: channel, title: 渠道, type: choice, of: channel}
          - {name: received_on, title: 收到日期, type: day, required: true}
          - {name: amount, title: 金额, type: money, unit: 万元}
        """);
    figure("events", "件", "from: event\ncount: rows");
  }

  @Test
  void a_sound_catalog_is_handed_out_typed() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void every_problem_comes_out_at_once_with_file_and_line() throws IOException {
    write(
        "ledgers/event.yaml",
        """
        ledger: event
        title: 事件
        one_row_is: 一件事
        kept_by: 办公室
        date: recieved_on
        key: [number]
        colour: red
        fields:
          - {name: number, title: 编号, type: text, required: true}
          - {name: channel, title: 渠道, type: choice, of: chanel}
          - {name: place, title: 地方, type: text}
        rules:
          - {must: "closed_on >= received_on", says: 先收后办}
        """);
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("ledgers/event.yaml:5").contains("recieved_on"))
        .anySatisfy(p -> assertThat(p).startsWith("ledgers/event.yaml:7").contains("colour"))
        .anySatisfy(p -> assertThat(p).startsWith("ledgers/event.yaml:10").contains("chanel"))
        .anySatisfy(p -> assertThat(p).startsWith("ledgers/event.yaml:11").contains("place"))
        .anySatisfy(p -> assertThat(p).startsWith("ledgers/event.yaml:13").contains("closed_on"));
  }

  @Test
  void figures_that_go_in_a_circle_are_refused_with_the_way_round() throws IOException {
    figure("a", "件", "total: [b, events]");
    figure("b", "件", "difference: {of: a, less: events}");
    assertThat(problems()).singleElement().asString().contains("a → b → a");
  }

  @Test
  void a_filter_that_compares_with_no_code_of_the_list_is_refused() throws IOException {
    figure("events", "件", "from: event\ncount: rows\nwhere: channel == \"fax\"");
    assertThat(problems()).singleElement().asString().contains("online").contains("letter");
  }

  @Test
  void amounts_cannot_become_areas() throws IOException {
    figure("amount", "亩", "from: event\nsum: amount");
    assertThat(problems()).singleElement().asString().contains("万元").contains("亩");
  }

  @Test
  void growth_at_comparable_prices_never_follows_from_current_levels() throws IOException {
    figure("amount", "万元", "from: event\nsum: amount");
    figure("amount_growth", "\"%\"", "growth: {of: amount}\nprices: comparable");
    assertThat(problems()).singleElement().asString().contains("价格口径");
  }

  @Test
  void percentages_that_are_subtracted_give_percentage_points_and_not_percent() throws IOException {
    figure("others", "件", "from: event\ncount: rows");
    figure("share_now", "\"%\"", "share: {part: events, of: others}");
    figure("share_then", "\"%\"", "share: {part: events, of: others}");
    figure("gain", "个百分点", "difference: {of: share_now, less: share_then}");
    assertThat(problems()).isEmpty();

    figure("gain", "\"%\"", "difference: {of: share_now, less: share_then}");
    figure("points", "个百分点", "total: [share_now, share_then]");
    assertThat(problems())
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("figures/gain.yaml").contains("单位应是 个百分点"),
            p -> assertThat(p).startsWith("figures/points.yaml").contains("不能算成 个百分点"),
            p -> assertThat(p).startsWith("figures/points.yaml").contains("不能算成 个百分点"));
  }

  @Test
  void a_ratio_has_the_unit_that_its_parts_give() throws IOException {
    ledger(
        "",
        """
          - {name: amount, title: 金额, type: money, unit: 万元}
          - {name: land, title: 用地, type: decimal, unit: 亩}
        """);
    figure("amount", "亿元", "from: event\nsum: amount");
    figure("land", "亩", "from: event\nsum: land");
    figure("amount_per_event", "万元", "ratio: {of: amount, over: events}");
    figure("amount_per_land", "万元/亩", "ratio: {of: amount, over: land}");
    assertThat(problems()).isEmpty();

    figure("amount_per_event", "亩", "ratio: {of: amount, over: events}");
    figure("amount_per_land", "万元", "ratio: {of: amount, over: land}");
    assertThat(problems())
        .satisfiesExactlyInAnyOrder(
            p ->
                assertThat(p)
                    .startsWith("figures/amount_per_event.yaml")
                    .contains("亿元 除以 件，不能算成 亩"),
            p ->
                assertThat(p)
                    .startsWith("figures/amount_per_land.yaml")
                    .contains("亿元 除以 亩，不能算成 万元"));
  }

  @Test
  void what_is_counted_is_counted_one_by_one() throws IOException {
    figure("in_thousands", "万件", "from: event\ncount: rows");
    figure("in_money", "元", "from: event\ndistinct: number");
    figure("in_percent", "\"%\"", "days: calendar");
    figure("days", "天", "days: calendar");
    assertThat(problems()).hasSize(3).allSatisfy(p -> assertThat(p).contains("数出来的是件数"));
  }

  @Test
  void figures_that_are_held_against_one_bound_are_in_one_unit() throws IOException {
    figure("amount", "万元", "from: event\nsum: amount");
    figure("more", "亿元", "from: event\nsum: amount");
    figure("reached", "个", "reached: {figures: [amount, more], at_least: 1}");
    assertThat(problems()).singleElement().asString().contains("万元、亿元");
  }

  @Test
  void a_ledger_whose_rows_are_due_cannot_take_no_row_for_none() throws IOException {
    ledger("expects: {every: month, from: village}\nif_empty: zero", "");
    assertThat(problems())
        .anySatisfy(
            p -> assertThat(p).startsWith("ledgers/event.yaml:8").contains("if_empty: zero"));
  }

  @Test
  void an_option_of_another_type_of_field_is_refused_and_a_word_of_the_language_is_no_name()
      throws IOException {
    ledger(
        "",
        """
          - {name: in, title: 字段, type: text}
          - {name: note, title: 备注, type: text, digits: 2}
          - {name: people, title: 人数, type: whole, min: 9, max: 3}
        """);
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("保留字：in"))
        .anySatisfy(p -> assertThat(p).contains("不认识的名称 digits"))
        .anySatisfy(p -> assertThat(p).contains("max 3 比 min 9 小"))
        .hasSize(3);
  }

  @Test
  void a_number_is_printed_by_one_rule() throws IOException {
    figure("events", "件", "from: event\ncount: rows\nround: -2\nprint: {about: 100, over: 5}");
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("figures/events.yaml:7").contains("不能是负数"))
        .anySatisfy(p -> assertThat(p).startsWith("figures/events.yaml:8").contains("只能写一个"))
        .hasSize(2);
  }

  @Test
  void what_nobody_would_read_is_told_instead_of_passed_over() throws IOException {
    write("figures/more.yml", "figure: more\n");
    write("figure/events.yaml", "figure: events\n");
    write("lost.yaml", "figure: lost\n");
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("figures/more.yml").contains(".yaml 结尾"))
        .anySatisfy(p -> assertThat(p).contains("不认识的目录 figure；是不是 figures？"))
        .anySatisfy(p -> assertThat(p).contains("lost.yaml").contains("目录里"))
        .hasSize(3);
  }

  @Test
  void a_report_is_told_its_faults_by_the_lines_of_its_file() throws IOException {
    write("reports/yearly.md", "---\nreport: yearly\ntitle: [\n---\n正文\n");
    write("reports/monthly.md", "---\nreport: monthly\ntitle: 月报\nabuot: 甲\n---\n正文\n");
    write("reports/other.md", "---\nreport: else\ntitle: 他报\n---\n正文\n");
    write("reports/quarterly/a.md", "没有这份报告。\n");
    Files.write(folder.resolve("reports/gbk.md"), new byte[] {(byte) 0xd5, (byte) 0xf2});
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("reports/yearly.md:3").contains("YAML"))
        .anySatisfy(p -> assertThat(p).contains("reports/monthly.md:4").contains("abuot"))
        .anySatisfy(p -> assertThat(p).contains("reports/other.md:2").contains("文件名应是 else.md"))
        .anySatisfy(p -> assertThat(p).contains("reports/quarterly").contains("没有报告 quarterly"))
        .anySatisfy(p -> assertThat(p).contains("reports/gbk.md:1").contains("UTF-8"))
        .hasSize(5);
  }

  @Test
  void a_figure_has_exactly_one_formula() throws IOException {
    figure("events", "件", "from: event\ncount: rows\ntotal: [events]");
    figure("empty", "件", "round: 1");
    assertThat(problems()).hasSize(2).allSatisfy(p -> assertThat(p).contains("恰好有一种算法"));
  }

  @Test
  void broken_yaml_is_named_by_its_line() throws IOException {
    write("figures/events.yaml", "figure: events\ntitle: [\nunit: 件\n");
    assertThat(problems()).singleElement().asString().contains("events.yaml:").contains("YAML");
  }

  @Test
  void a_key_defined_twice_and_a_file_with_another_name_are_told() throws IOException {
    Files.copy(folder.resolve("figures/events.yaml"), folder.resolve("figures/other.yaml"));
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("文件名应是 events.yaml"))
        .anySatisfy(p -> assertThat(p).contains("已在"));
  }

  @Test
  void a_check_over_figures_that_do_not_exist_is_refused_with_near_names() throws IOException {
    write("checks/c.yaml", "check: c\ntitle: 比\nrelation: event <= events\nkind: order\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("checks/c.yaml:3")
        .contains("events");
  }

  @Test
  void when_a_check_applies_is_a_condition_on_figures_that_exist() throws IOException {
    write(
        "checks/c.yaml",
        """
        check: c
        title: 比
        relation: events <= 3
        kind: order
        applies: {when: evnts > 0}
        """);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("checks/c.yaml:5")
        .contains("是不是 events？");
  }

  @Test
  void sides_that_measure_different_things_are_told_with_their_line() throws IOException {
    figure("amount", "万元", "from: event\nsum: amount");
    write(
        "checks/c.yaml",
        """
        check: c
        title: 比
        relation: amount <= events
        kind: order
        applies: {when: amount > events}
        """);
    assertThat(problems())
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("checks/c.yaml:3").contains("万元与件"),
            p -> assertThat(p).startsWith("checks/c.yaml:5").contains("万元与件"));
  }

  @Test
  void when_a_check_applies_is_told_in_units_too() throws IOException {
    figure("amount", "万元", "from: event\nsum: amount");
    figure("more", "亿元", "from: event\nsum: amount");
    write(
        "checks/c.yaml",
        """
        check: c
        title: 比
        relation: events <= 3
        kind: order
        applies: {when: amount >= more && amount >= 2}
        """);
    var read = (CatalogReader.Outcome.Valid) CatalogReader.read(List.of(folder));
    var scope = read.catalog().findCheck("c").orElseThrow().scope();
    var town =
        new Place("330000001000", "某镇", Place.Level.TOWN, null, LocalDate.of(2000, 1, 1), null);
    var amounts = new HashMap<>(Map.of("amount", "20000", "more", "2"));
    Function<String, BigDecimal> known = key -> new BigDecimal(amounts.get(key));

    assertThat(scope.covers(town, Period.parse("2022"), known::apply)).isTrue();
    amounts.put("amount", "19999");
    assertThat(scope.covers(town, Period.parse("2022"), known::apply)).isFalse();
    amounts.putAll(Map.of("amount", "1", "more", "0"));
    assertThat(scope.covers(town, Period.parse("2022"), known::apply)).isFalse();
  }

  @Test
  void what_is_held_against_print_is_one_figure_on_the_right() throws IOException {
    figure("others", "件", "from: event\ncount: rows");
    figure("more", "件", "total: [events, others]");
    write("checks/c.yaml", "check: c\ntitle: 比\nrelation: more ~= events * 2\nkind: share\n");
    assertThat(problems()).singleElement().asString().startsWith("checks/c.yaml:3").contains("右边");

    write("checks/c.yaml", "check: c\ntitle: 比\nrelation: events * 2 ~= more\nkind: share\n");
    assertThat(problems()).isEmpty();
  }

  private void ledger(String head, String moreFields) throws IOException {
    write(
        "ledgers/event.yaml",
        """
        ledger: event
        title: 事件
        one_row_is: 一件事
        kept_by: 办公室
        date: received_on
        key: [number]
        %s
        fields:
          - {name: number, title: 编号, type: text, required: true}
          - {name: received_on, title: 收到日期, type: day, required: true}
        %s
        """
            .formatted(head, moreFields));
  }

  private void figure(String key, String unit, String formula) throws IOException {
    write(
        "figures/" + key + ".yaml",
        "figure: %s\ntitle: %s\nsays: 试验。\nunit: %s\n%s\n".formatted(key, key, unit, formula));
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems() {
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid _ -> List.of();
      case CatalogReader.Outcome.Invalid(var problems) ->
          problems.stream().map(p -> p.toString().replace(folder + "/", "")).toList();
    };
  }
}
