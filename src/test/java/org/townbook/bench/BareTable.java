package org.townbook.bench;

import java.util.concurrent.atomic.AtomicLong;

/** The peer of entering records: a table with the same keys, references and checks, by hand. */
final class BareTable {
  static final String WITH_CHECKS =
      """
      -- servers before PostgreSQL 18 make no ordered numbers; theirs are not measured against ours
      do $$ begin
        if to_regproc('uuidv7') is null then
          create function uuidv7() returns uuid language sql as 'select gen_random_uuid()';
        end if;
      end $$;
      drop table if exists bare;
      create table bare (
        id uuid not null default uuidv7(), revision int not null default 1,
        place char(12) not null references place,
        recorded_at timestamptz not null default now(),
        recorded_by text collate "C" not null default 'bench',
        number text collate "C" not null check (length(number) <= 40),
        kind text collate "C" not null check (kind in
          ('drain','road','light','waste','noise','dispute','safety','service')),
        channel text collate "C" not null check (channel in
          ('patrol','hotline','petition','online','visit','camera')),
        level text collate "C" not null check (level in ('general','major','urgent')),
        grid text collate "C" not null check (length(grid) <= 20),
        handler text collate "C" not null check (length(handler) <= 20),
        received_on date not null, due_on date not null check (due_on >= received_on),
        closed_on date check (closed_on >= received_on),
        rated_on date
          check (rated_on is null or (closed_on is not null and rated_on >= closed_on)),
        rating text collate "C" check (rating in ('good','fair','poor','none')),
        amount numeric check (amount between 0 and 1000),
        people bigint not null check (people between 0 and 500),
        waiting bigint not null check (waiting >= 0),
        check ((rated_on is null) = (rating is null)),
        primary key (id, revision));
      create unique index on bare (number);
      create index on bare (place, received_on)
      """;

  private static final String COLUMNS =
      """
      (place, number, kind, channel, level, grid, handler, received_on, due_on, closed_on,
        rated_on, rating, amount, people, waiting)
      """;

  static final String COPY = "copy bare " + COLUMNS + " from stdin (format csv, header)";

  private static final String INSERT =
      """
      insert into bare %s values (?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?::date, ?::date, ?,
        ?::numeric, ?::bigint, ?::bigint)
      """
          .formatted(COLUMNS);

  private BareTable() {}

  /** How many rows some clients insert in a second, each in its own transaction. */
  static double perSecond(Ground ground, double seconds, AtomicLong numbers) throws Exception {
    return Entering.perSecond(
        seconds,
        () -> {
          try (var connection = ground.pool.getConnection();
              var insert = connection.prepareStatement(INSERT)) {
            int at = 1;
            for (var value : EntryFile.values(numbers.getAndIncrement(), false).values()) {
              insert.setString(at++, value.isEmpty() ? null : value);
            }
            return insert.executeUpdate() == 1;
          }
        });
  }
}
