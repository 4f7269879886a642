package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions that read well and would be computed, yet say nothing or not what they mean. */
class SilentFaultsTest {
  @TempDir Path folder;

  private GivenCatalog given;

  @BeforeEach
  void aSoundCatalog() {
    given =
        new GivenCatalog(folder)
            .write(
                "codes/channel.yaml",
                """
                codes: channel
                title: 渠道
                title_en: Channels
                entries: [{code: online, title: 网上, title_en: Online}, {code: letter, title: 来信, \
                title_en: Letter}]
                """)
            .write(
                "ledgers/report.yaml",
                """
                ledger: report
                title: 月报
                title_en: Monthly reports
                one_row_is: 一个村一个月
                kept_by: 办公室
                entered_at: village
                date: month
                key: [place, month]
                expects: {every: month, from: village}
                fields:
                  - {name: month, title: 月份, title_en: Month, type: month, required: true}
                  - {name: channel, title: 渠道, title_en: Channel, type: choice, of: channel, \
                  required: true}
                  - {name: people, title: 人数, title_en: People, type: whole, unit: 人}
                  - {name: rate, title: 完成率, title_en: Rate, type: decimal, unit: "%"}
                rules:
                  - {must: "people >= 0", says: 人数不能是负数}
                examples:
                  - accepts: {place: 甲村, month: 2022-01, channel: online, people: 3}
                  - {refuses: {place: 甲村, month: 2022-01, channel: online, people: -1}, at: people}
                """)
            .write(
                "figures/people.yaml",
                """
                figure: people
                title: 人数
                title_en: People
                says: 各村报的人数。
                unit: 人
                from: report
                sum: people
                where: channel == "online"
                """)
            .write(
                "figures/reports.yaml",
                """
                figure: reports
                title: 报数
                title_en: Reports
                says: 报来的份数。
                unit: 份
                from: report
                count: rows
                """)
            .write(
                "figures/each.yaml",
                """
                figure: each
                title: 每份人数
                title_en: People per report
                says: 平均每份报的人数。
                unit: 人
                ratio: {of: people, over: reports}
                examples:
                  - {given: {people: 6, reports: 2}, gives: 3}
                """)
            .write(
                "figures/share.yaml",
                """
                figure: share
                title: 占比
                title_en: Share
                says: 占比。
                unit: "%"
                share: {part: reports, of: people}
                """)
            .write(
                "checks/bound.yaml",
                """
                check: bound
                title: 人数不少于份数
                title_en: At least one each
                relation: people >= reports
                kind: order
                """);
  }

  @Test
  void what_is_sound_has_neither_problems_nor_shortcomings() {
    assertThat(given.problems()).isEmpty();
    assertThat(given.read().shortcomings()).isEmpty();
  }

  /** Each line: file ¦ what stands there ¦ what stands there then ¦ the sentence, in part. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          ledgers/report.yaml  ¦ title: 人数     ¦ title: 月份        ¦ 字段 people 与 month 的标题都是“月份”
          codes/channel.yaml   ¦ title: 来信     ¦ title: 网上        ¦ 代码 letter 与 online 的标题都是“网上”
          ledgers/report.yaml  ¦ [place, month]  ¦ [place, channel]   ¦ key 就要含日期字段 month
          ledgers/report.yaml  ¦ [place, month]  ¦ [month]            ¦ key 就要含 place
          ledgers/report.yaml  ¦ entered_at: village ¦ entered_at: town ¦ entered_at 就要是 village
          ledgers/report.yaml  ¦ people >= 0     ¦ 1 > 0              ¦ 规则“人数不能是负数”里没有任何字段
          figures/people.yaml  ¦ sum: people     ¦ sum: rate          ¦ 字段 rate 的单位是 %，加起来没有意义
          figures/people.yaml  ¦ channel == "online" ¦ 1 == 1         ¦ where 里没有任何字段
          figures/people.yaml  ¦ sum: people     ¦ `latest: people\\nper: people` ¦ per 的字段 \
          people 应是必填
          figures/reports.yaml ¦ unit: 份        ¦ unit: 万元         ¦ 数出来的是件数，单位不能是 万元
          figures/reports.yaml ¦ unit: 份        ¦ unit: "%"          ¦ 数出来的是件数，单位不能是 %
          figures/each.yaml    ¦ `ratio: {of: people, over: reports}` ¦ `per_day: share` ¦ share \
          是百分数，不能平均到每天
          figures/each.yaml    ¦ reports: 2}     ¦ reports: 2, poeple: 1} ¦ poeple 不是这个数字用的；是不是 \
          people？
          figures/each.yaml    ¦ gives: 3        ¦ gives: 3, rows: [{place: 甲村}] ¦ 样例用 given，不用 rows
          checks/bound.yaml    ¦ people >= reports ¦ people*1 >= (people * 1) ¦ 关系的两边是同一个数
          checks/bound.yaml    ¦ people >= reports ¦ 2 >= 1           ¦ 关系里没有任何数字
          """)
  void what_would_be_silent_is_told(String file, String from, String to, String sentence) {
    given.change(file, from, to.replace("\\n", "\n"));

    assertThat(given.problems()).anySatisfy(p -> assertThat(p).startsWith(file).contains(sentence));
  }

  @Test
  void the_change_of_a_percentage_is_a_difference_and_no_growth() {
    given.write("figures/more.yaml", figure("more", "\"%\"", "growth: {of: share}"));
    assertThat(given.problems())
        .singleElement()
        .asString()
        .contains("share 已是百分数，它的变化用 difference 与 earlier 算，单位 个百分点");

    given
        .write("figures/before.yaml", figure("before", "\"%\"", "earlier: {of: share}"))
        .write(
            "figures/more.yaml", figure("more", "个百分点", "difference: {of: share, less: before}"));
    assertThat(given.problems()).isEmpty();
  }

  @Test
  void an_example_of_a_figure_over_a_ledger_gives_rows() {
    given.change(
        "figures/reports.yaml",
        "count: rows\n",
        "count: rows\nexamples: [{period: 2022-01, given: {people: 1}, gives: 1}]\n");
    assertThat(given.problems()).singleElement().asString().contains("样例用 rows，不用 given");
  }

  @Test
  void people_under_control_are_counted_by_date_and_never_listed() {
    given.change("ledgers/report.yaml", "title: 月报", "title: 重点人员月报");
    assertThat(given.problems())
        .singleElement()
        .asString()
        .contains("重点人员、重点人群只按日期记人数，不能逐人登记：字段 rate");

    given
        .change("ledgers/report.yaml", "title: 重点人员月报", "title: 月报")
        .write(
            "codes/key_group_category.yaml",
            """
            codes: key_group_category
            title: 群体
            entries: [{code: other, title: 其他}]
            """)
        .change("ledgers/report.yaml", "of: channel", "of: key_group_category")
        .change("figures/people.yaml", "where: channel == \"online\"\n", "");
    assertThat(given.problems()).anyMatch(p -> p.contains("不能逐人登记：字段 rate"));
  }

  @Test
  void what_is_sound_may_still_lack_examples_english_and_a_use() {
    given
        .write(
            "codes/colour.yaml",
            "codes: colour\ntitle: 颜色\nentries: [{code: red, title: 红, title_en: Red}]\n")
        .change("ledgers/report.yaml", "accepts", "refuses")
        .change("figures/each.yaml", "title_en: People per report\n", "")
        .change("checks/bound.yaml", "title_en: At least one each\n", "")
        .change("ledgers/report.yaml", ", title_en: Month,", ",");

    assertThat(shortcomings())
        .containsExactly(
            "checks/bound.yaml:1  还没有英文标题 title_en",
            "codes/colour.yaml:1  还没有英文标题 title_en",
            "codes/colour.yaml:1  代码表 colour 没有台账或数字用它",
            "figures/each.yaml:1  还没有英文标题 title_en",
            "ledgers/report.yaml:1  还没有样例说哪样的行收下：examples 里加一个 accepts",
            "ledgers/report.yaml:1  字段 month 还没有英文标题 title_en");
  }

  @Test
  void a_title_that_another_bears_and_a_figure_used_twice_are_noted() {
    given
        .change("figures/reports.yaml", "title: 报数", "title: 人数")
        .write(
            "ledgers/other.yaml",
            given.text("ledgers/report.yaml").replace("ledger: report", "ledger: other"))
        .change("figures/share.yaml", "part: reports, of: people", "part: people, of: people");

    assertThat(shortcomings())
        .containsExactly(
            "figures/reports.yaml:1  数字 reports 与 people 的标题都是“人数”",
            "figures/share.yaml:1  数字 people 用了两次",
            "ledgers/report.yaml:1  台账 report 与 other 的标题都是“月报”");
  }

  private List<String> shortcomings() {
    return given.read().shortcomings().stream()
        .map(s -> s.toString().replace(folder + "/", ""))
        .toList();
  }

  private static String figure(String key, String unit, String formula) {
    return "figure: %s\ntitle: %s\nsays: 试验。\nunit: %s\n%s\n".formatted(key, key, unit, formula);
  }
}
