package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition means changes its digest, and nothing else does. */
class DigestsTest {
  @TempDir Path folder;

  private GivenCatalog given;

  @BeforeEach
  void aCatalog() {
    given =
        new GivenCatalog(folder)
            .write(
                "codes/channel.yaml",
                """
                codes: channel
                title: 渠道
                entries:
                  - {code: online, title: 网上}
                  - {code: letter, title: 来信, title_en: Letter}
                """)
            .write(
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
                  - {name: received_on, title: 收到, type: day, required: true}
                  - {name: amount, title: 金额, type: money, unit: 万元, min: 0}
                rules:
                  - {must: "amount >= 0", says: 不能是负数}
                """)
            .write(
                "figures/online.yaml",
                """
                figure: online
                title: 网上件
                says: 网上收到的件数。
                unit: 件
                from: event
                count: rows
                where: channel == "online" && received_on <= period_end
                """)
            .write(
                "figures/all.yaml",
                "figure: all\ntitle: 全部\nsays: 件数。\nunit: 件\nfrom: event\ncount: rows\n")
            .write(
                "figures/rate.yaml",
                """
                figure: rate
                title: 网上率
                says: 网上占全部。
                unit: "%"
                share: {part: online, of: all}
                print: {about: 10.0}
                """)
            .write(
                "figures/rate_then.yaml",
                """
                figure: rate_then
                title: 去年网上率
                says: 比上年。
                unit: "%"
                earlier: {of: rate}
                """)
            .write(
                "checks/within.yaml",
                """
                check: within
                title: 网上不超过全部
                relation: online <= all
                kind: order
                because: 部分不大于全体
                applies: {when: all > 0}
                """)
            .write("reports/year.md", "---\nreport: year\ntitle: 年报\n---\n共{{all}}。\n");
  }

  /** Each line: file ¦ what stands there ¦ what stands there then ¦ whose digests are others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          figures/online.yaml ¦ 网上件            ¦ 上网件         ¦ online rate rate_then within
          figures/online.yaml ¦ 网上收到的件数    ¦ 网上的件数     ¦ online rate rate_then within
          figures/online.yaml ¦ unit: 件          ¦ unit: 个       ¦ online rate rate_then within
          figures/online.yaml ¦ == "online"       ¦ == "letter"    ¦ online rate rate_then within
          figures/online.yaml ¦ <= period_end     ¦ < period_end   ¦ online rate rate_then within
          figures/online.yaml ¦ count: rows       ¦ distinct: number ¦ online rate rate_then within
          figures/all.yaml    ¦ count: rows       ¦ `count: rows\\nover: to_date` ¦ all rate \
          rate_then within
          figures/rate.yaml   ¦ about: 10.0       ¦ about: 5       ¦ rate rate_then
          figures/rate.yaml   ¦ part: online, of: all ¦ part: all, of: online ¦ rate rate_then
          figures/rate_then.yaml ¦ of: rate        ¦ of: rate, on: previous ¦ rate_then
          figures/rate_then.yaml ¦ says: 比上年。  ¦ `says: 比上年。\\nround: 1` ¦ rate_then
          checks/within.yaml  ¦ online <= all     ¦ online >= all  ¦ within
          checks/within.yaml  ¦ kind: order       ¦ kind: plausible ¦ within
          checks/within.yaml  ¦ all > 0           ¦ all > 1        ¦ within
          checks/within.yaml  ¦ 部分不大于全体    ¦ 应当如此       ¦ within
          codes/channel.yaml  ¦ title: 网上       ¦ title: 线上    ¦ channel event online rate \
          rate_then within
          codes/channel.yaml  ¦ title: 来信       ¦ title: 信      ¦ channel event
          ledgers/event.yaml  ¦ title: 金额       ¦ title: 数额    ¦ event
          ledgers/event.yaml  ¦ min: 0            ¦ min: 1         ¦ event
          ledgers/event.yaml  ¦ amount >= 0       ¦ amount > 0     ¦ event
          ledgers/event.yaml  ¦ key: [number]     ¦ `key: [number]\\nif_empty: zero` ¦ event \
          online all rate rate_then within
          ledgers/event.yaml  ¦ type: choice, of: channel ¦ type: text ¦ event online rate \
          rate_then within
          reports/year.md     ¦ 共                ¦ 总共           ¦ year
          """)
  void what_changes_a_number_or_its_words_changes_the_digest(
      String file, String from, String to, String changed) {
    var before = digests();
    given.change(file, from, to.replace("\\n", "\n"));

    assertThat(changed(before, digests())).isEqualTo(new TreeSet<>(List.of(changed.split(" "))));
  }

  /** Each line: file ¦ what stands there ¦ what stands there then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          figures/online.yaml ¦ figure: online    ¦ `# 网上\\nfigure:   online`
          figures/online.yaml ¦ unit: 件          ¦ `unit: 件\\nround: 0\\nprices: current\\nover: \
          period`
          figures/online.yaml ¦ unit: 件          ¦ `unit: 件\\ntitle_en: Online\\ndirection: up`
          figures/online.yaml ¦ unit: 件          ¦ `unit: 件\\nexamples: [{period: 2022, rows: [], \
          gives: unknown}]`
          figures/online.yaml ¦ channel == "online" && received_on <= period_end ¦ \
          (channel=='online')&&(received_on<=period_end)
          figures/online.yaml ¦ `says: 网上收到的件数。\\nunit: 件` ¦ `unit: 件\\nsays: 网上收到的件数。`
          figures/rate.yaml   ¦ about: 10.0       ¦ about: 10
          figures/rate_then.yaml ¦ of: rate        ¦ of: rate, on: year
          checks/within.yaml  ¦ online <= all     ¦ (online)<=all
          checks/within.yaml  ¦ kind: order       ¦ `kind: order\\ntitle_en: Within`
          codes/channel.yaml  ¦ , title_en: Letter ¦ , title_en: By letter
          codes/channel.yaml  ¦ `  - {code: online, title: 网上}\\n  - {code: letter, title: 来信, \
          title_en: Letter}` ¦ `  - {code: letter, title: 来信}\\n  - {code: online, title: 网上}`
          ledgers/event.yaml  ¦ kept_by: 办公室   ¦ kept_by: 农业办
          ledgers/event.yaml  ¦ one_row_is: 一件事 ¦ `one_row_is: 一件事\\nprivacy: personal`
          ledgers/event.yaml  ¦ min: 0            ¦ min: 0.0
          """)
  void what_changes_no_number_changes_no_digest(String file, String from, String to) {
    var before = digests();
    given.change(file, from.replace("\\n", "\n"), to.replace("\\n", "\n"));

    assertThat(changed(before, digests())).isEmpty();
  }

  @Test
  void a_new_choice_changes_its_list_and_ledger_but_no_figure_that_does_not_name_it() {
    var before = digests();
    given.change("codes/channel.yaml", "entries:\n", "entries:\n  - {code: visit, title: 来访}\n");

    assertThat(changed(before, digests())).containsExactly("channel", "event");
  }

  @Test
  void a_digest_is_the_sha_256_of_a_text_that_can_be_read() {
    var meaning = given.read().digests().of(given.read().figure("all"));

    assertThat(meaning.text())
        .isEqualTo(
            """
            townbook canonical text 1
            figure "all"
            title "全部"
            says "件数。"
            unit "件"
            prices "current"
            ledger "event"
            entered_at "town"
            date "received_on"
            key "number"
            if_empty "unknown"
            count "rows"
            dated "received_on"
            over "period"
            field "received_on" "day"
            round "0"
            """);
    assertThat(meaning.digest()).matches("[0-9a-f]{64}");
    assertThat(new CanonicalText("").digest())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  private record Named(String key, String digest) {}

  private List<Named> digests() {
    var catalog = given.read();
    var digests = catalog.digests();
    var all = new ArrayList<Named>();
    catalog.codeLists().forEach(d -> all.add(new Named(d.key(), digests.of(d).digest())));
    catalog.ledgers().forEach(d -> all.add(new Named(d.key(), digests.of(d).digest())));
    catalog.figures().forEach(d -> all.add(new Named(d.key(), digests.of(d).digest())));
    catalog.checks().forEach(d -> all.add(new Named(d.key(), digests.of(d).digest())));
    catalog.reports().forEach(d -> all.add(new Named(d.key(), digests.of(d).digest())));
    return all;
  }

  private static TreeSet<String> changed(List<Named> before, List<Named> after) {
    var changed = new TreeSet<String>();
    for (var one : after) {
      if (!before.contains(one)) {
        changed.add(one.key());
      }
    }
    return changed;
  }
}
