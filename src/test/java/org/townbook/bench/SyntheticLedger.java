package org.townbook.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one big ledger of the benchmark: what happened in 27 villages over 24 months. */
final class SyntheticLedger {
  static final String KEY = "event";
  static final int VILLAGES = 27;
  static final int GRIDS = 10;

  static final List<String> KINDS =
      List.of("drain", "road", "light", "waste", "noise", "dispute", "safety", "service");
  static final List<String> CHANNELS =
      List.of("patrol", "hotline", "petition", "online", "visit", "camera");
  static final List<String> LEVELS = List.of("general", "major", "urgent");
  static final List<String> RATINGS = List.of("good", "fair", "poor", "none");

  static final String DEFINITION =
      """
      ledger: event
      title: 事件
      one_row_is: 一件受理的事件
      kept_by: 平安法治办
      entered_at: village
      date: received_on
      key: [place, received_on, number]
      expects: {every: month, from: village}
      fields:
        - {name: number, title: 编号, type: text, required: true, max: 40}
        - {name: kind, title: 类别, type: choice, of: kind, required: true}
        - {name: channel, title: 渠道, type: choice, of: channel, required: true}
        - {name: level, title: 等级, type: choice, of: level, required: true}
        - {name: grid, title: 网格, type: text, required: true, max: 20}
        - {name: handler, title: 经办人编号, type: text, required: true, max: 20}
        - {name: received_on, title: 受理日期, type: day, required: true}
        - {name: due_on, title: 办结期限, type: day, required: true}
        - {name: closed_on, title: 办结日期, type: day}
        - {name: rated_on, title: 评价日期, type: day}
        - {name: rating, title: 评价, type: choice, of: rating}
        - {name: amount, title: 支出, type: money, unit: 万元, digits: 2, min: 0, max: 1000}
        - {name: people, title: 涉及人数, type: whole, unit: 人, min: 0, max: 500, required: true}
        - {name: waiting, title: 网格待办数, type: whole, unit: 件, min: 0, required: true}
      rules:
        - {must: due_on >= received_on, says: 期限不能早于受理日期}
        - {must: "!given(closed_on) || closed_on >= received_on", says: 办结日期不能早于受理日期}
        - {must: "!given(rated_on) || (given(closed_on) && rated_on >= closed_on)", says: 先办结、后评价}
        - {must: given(rated_on) == given(rating), says: 评价日期和评价要一起填写}
      """;

  private SyntheticLedger() {}

  static String village(int number) {
    return "3399%05d2%02d".formatted(1, number);
  }

  /**
   * Columns of a row in SQL, made of its number {@code i} alone, so that every run has the same.
   * Rows come in the order of their dates, as they do in a book that is kept day by day.
   */
  static final String COLUMNS =
      """
      'SJ-' || lpad(i::text, 9, '0'),
      (array['drain','road','light','waste','noise','dispute','safety','service'])
        [1 + dice(i, 1) % 8],
      (array['patrol','hotline','petition','online','visit','camera'])
        [1 + dice(i, 2) % 6],
      (array['general','general','general','general','major','major','urgent'])
        [1 + dice(i, 3) % 7],
      'W' || lpad((dice(i, 4) % 27)::text, 2, '0') || '-' || dice(i, 5) % 10,
      'R' || lpad((dice(i, 6) % 240)::text, 4, '0'),
      date '2021-01-01' + day(i),
      date '2021-01-01' + day(i) + 7,
      case when dice(i, 8) % 20 > 0
        then date '2021-01-01' + day(i) + dice(i, 9) % 12 end,
      case when dice(i, 8) % 20 > 9
        then date '2021-01-01' + day(i) + dice(i, 9) % 12 + dice(i, 10) % 5
        end,
      case when dice(i, 8) % 20 > 9
        then (array['good','good','fair','poor','none'])[1 + dice(i, 11) % 5] end,
      case when dice(i, 12) % 10 > 0 then (dice(i, 13) % 1000) / 100.0 end,
      (1 + dice(i, 14) % 12)::bigint,
      (dice(i, 15) % 40)::bigint
      """;

  /** The id of a row that {@link #fill} made. */
  static UUID id(long row) {
    return UUID.fromString("01900000-0000-7000-8000-%012x".formatted(row));
  }

  /** Puts rows straight into the ledger's table: the way of the records is measured elsewhere. */
  static void fill(JdbcClient jdbc, long rows) {
    jdbc.sql(
            """
            create or replace function day(i bigint) returns int
            language sql immutable parallel safe
            return ((i - 1) * 730 / %d)::int
            """
                .formatted(rows))
        .update();
    jdbc.sql(
            """
            create or replace function dice(i bigint, die int) returns int
            language sql immutable parallel safe
            return (hashint8extended(i, die) >> 33)::int & 2147483647
            """)
        .update();
    jdbc.sql(
            """
            insert into book.event (id, revision, place, recorded_at, recorded_by, withdrawn,
              number, kind, channel, level, grid, handler, received_on, due_on, closed_on,
              rated_on, rating, amount, people, waiting)
            select ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1,
              '3399000012' || lpad((1 + dice(i, 4) % 27)::text, 2, '0'),
              timestamptz '2022-12-31 12:00+08', 'bench', false, :columns
            from generate_series(1, :rows) as i
            """
                .replace(":columns", COLUMNS))
        .param("rows", rows)
        .update();
    jdbc.sql("vacuum (analyze) book.event").update();
  }
}
