package org.townbook.figure;

import java.util.LinkedHashMap;
import java.util.Map;

/** The definitions of {@link FigureTown}: one figure of every kind. */
final class FigureCatalog {
  static final String CHANNEL =
      """
      codes: channel
      title: 渠道
      entries: [{code: online, title: 网上}, {code: letter, title: 来信}]
      """;

  static final String EVENT =
      """
      ledger: event
      title: 事件
      one_row_is: 一件事
      kept_by: 办公室
      entered_at: town
      date: received_on
      key: [number]
      fields:
        - {name: number, title: 编号, type: text, required: true}
        - {name: channel, title: 渠道, type: choice, of: channel}
        - {name: received_on, title: 收到日期, type: day, required: true}
        - {name: closed_on, title: 办结日期, type: day}
        - {name: amount, title: 金额, type: money, unit: 万元}
      """;

  static final String INCOME =
      """
      ledger: income
      title: 村收入
      one_row_is: 一村一月的收入
      kept_by: 办公室
      entered_at: village
      date: month
      key: [place, month]
      expects: {every: month, from: village}
      fields:
        - {name: month, title: 月份, type: month, required: true}
        - {name: amount, title: 金额, type: money, unit: 万元, required: true}
      """;

  /** Nothing written means that nothing happened. */
  static final String ACCIDENT =
      """
      ledger: accident
      title: 事故
      one_row_is: 一起事故
      kept_by: 办公室
      entered_at: town
      date: happened_on
      key: [happened_on]
      if_empty: zero
      fields:
        - {name: happened_on, title: 发生日期, type: day, required: true}
      """;

  static final Map<String, String> FIGURES = new LinkedHashMap<>();

  static {
    figure("events", "件", "from: event\ncount: rows");
    figure("events_online", "件", "from: event\ncount: rows\nwhere: channel == \"online\"");
    figure(
        "events_closed",
        "件",
        "from: event\ncount: rows\nwhere: given(closed_on) && closed_on <= period_end");
    figure(
        "events_closed_inside",
        "件",
        "from: event\ncount: rows\nwhere: closed_on > period_start && closed_on < period_end");
    figure(
        "events_online_or_closed",
        "件",
        "from: event\ncount: rows\nwhere: channel == \"online\" || closed_on <= period_end");
    figure(
        "amount_open",
        "万元",
        "from: event\nsum: amount\nstanding: {since: received_on, until: closed_on}");
    figure(
        "villages_open",
        "个",
        "from: event\ndistinct: place\nwhere: closed_on > period_end || !given(closed_on)");
    figure("closures", "件", "from: event\ncount: rows\ndated: closed_on");
    figure("events_to_date", "件", "from: event\ncount: rows\nover: to_date");
    figure(
        "events_open",
        "件",
        "from: event\ncount: rows\nstanding: {since: received_on, until: closed_on}");
    figure("event_villages", "个", "from: event\ndistinct: place");
    figure("amount", "亿元", "from: event\nsum: amount\nround: 4");
    figure("amount_mean", "万元", "from: event\naverage: amount\nround: 2");
    figure("amount_latest", "万元", "from: event\nlatest: amount\nper: place");
    figure("amount_per_village", "元", "ratio: {of: amount, over: event_villages}");
    figure("closure_rate", "%", "share: {part: events_closed, of: events}\nround: 1");
    figure("online_share", "%", "share: {part: events_online, of: events}\nround: 1");
    figure("events_before", "件", "earlier: {of: events, on: year}");
    figure("events_growth", "%", "growth: {of: events, on: year}\nround: 2");
    figure("events_per_day", "件", "per_day: events\nround: 2");
    figure("income", "万元", "from: income\nsum: amount\nround: 2");
    figure("income_latest", "万元", "from: income\nlatest: amount\nper: place");
    figure("accidents", "起", "from: accident\ncount: rows");
    figure("income_growth", "%", "growth: {of: income, on: year}\nround: 1");
  }

  private FigureCatalog() {}

  private static void figure(String key, String unit, String formula) {
    FIGURES.put(
        key,
        "figure: %s\ntitle: %s\nsays: 试验。\nunit: \"%s\"\n%s\n".formatted(key, key, unit, formula));
  }
}
