package org.townbook.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The records of 白杨镇: in each month of 2021 and 2022 up to September a few events, and the income
 * of every village, but for 南山村 in September 2022, which has sent nothing.
 */
final class TownRecords {
  private TownRecords() {}

  static void write(JdbcClient jdbc) {
    jdbc.sql(
            """
            CREATE TABLE book.event (id uuid, revision int, place char(12), number text,
              channel text, received_on date, closed_on date, cost numeric, caller text,
              recorded_at timestamptz, superseded_at timestamptz, withdrawn boolean);
            CREATE TABLE book.village_income (id uuid, revision int, place char(12), month date,
              amount numeric, remark text,
              recorded_at timestamptz, superseded_at timestamptz, withdrawn boolean);

            INSERT INTO book.event
            SELECT gen_random_uuid(), 1, '33010210020' || (1 + n % 3),
              'SJ-' || to_char(day, 'YYYYMMDD') || '-' || n,
              (array['grid', 'hotline', 'resident'])[1 + n % 3], day,
              CASE WHEN n % 4 > 0 THEN day + interval '5 days' END, (n % 7)::numeric / 4,
              '某人', day + interval '9 hours', null, false
            FROM generate_series('2021-01-01'::date, '2022-09-30'::date, '4 days') WITH ORDINALITY
              AS days(day, n);

            INSERT INTO book.village_income
            SELECT gen_random_uuid(), 1, '33010210020' || village, month,
              12.5 + village * 3 + extract(month from month) / 4 + extract(year from month) - 2021,
              CASE WHEN village = 2 THEN '含租金' END, month + interval '35 days', null, false
            FROM generate_series('2021-01-01'::date, '2022-09-01'::date, '1 month')
                AS months(month),
              generate_series(1, 3) AS villages(village)
            WHERE NOT (village = 3 AND month = '2022-09-01');
            """)
        .update();
  }
}
