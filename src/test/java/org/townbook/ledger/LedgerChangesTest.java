package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.TestDatabase;
import org.townbook.ledger.LedgerChanges.Change;

class LedgerChangesTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final String LEDGER = "petition";

  private final DSLContext dsl = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
  private final JdbcClient jdbc = database.jdbc();
  private final LedgerChanges figures = new LedgerChanges(dsl, "figures");
  private final LedgerChanges plan = new LedgerChanges(dsl, "plan");

  @BeforeEach
  void nothing_noted() {
    jdbc.sql("truncate ledger_change, ledger_reader").update();
  }

  private void note(String place) {
    note(place, 1);
  }

  private void note(String place, int times) {
    jdbc.sql(
            """
            insert into ledger_change (ledger, place, first_month, last_month)
            select :ledger, :place, date '2022-01-01', date '2022-01-01'
            from generate_series(1, :times)
            """)
        .param("ledger", LEDGER)
        .param("place", place)
        .param("times", times)
        .update();
  }

  private static Optional<java.util.List<String>> before(LedgerChanges reader) {
    return reader.unseen(LEDGER, 100).map(changes -> changes.stream().map(Change::place).toList());
  }

  private void catchUp(LedgerChanges reader) {
    reader.begin(Set.of(LEDGER));
    inOneSnapshot(reader, r -> r.pass(LEDGER));
    reader.prune(Set.of(LEDGER));
  }

  private void inOneSnapshot(LedgerChanges reader, Consumer<LedgerChanges> work) {
    dsl.transaction(t -> {
      t.dsl().execute("set transaction isolation level repeatable read");
      work.accept(new LedgerChanges(t.dsl(), reader.reader()));
    });
  }

  private boolean isUpToDate(LedgerChanges reader) {
    return !dsl.fetch(reader.upToDate()).isEmpty();
  }

  private long noted() {
    return jdbc.sql("select count(*) from ledger_change").query(Long.class).single();
  }

  @Test
  void each_reader_meets_every_change_once() {
    catchUp(figures);
    catchUp(plan);
    note("A");

    assertThat(before(figures).orElseThrow()).containsExactly("A");
    assertThat(isUpToDate(figures)).isFalse();
    catchUp(figures);
    assertThat(before(figures).orElseThrow()).isEmpty();
    assertThat(isUpToDate(figures)).isTrue();

    assertThat(before(plan).orElseThrow()).containsExactly("A");
    catchUp(plan);
    assertThat(before(plan).orElseThrow()).isEmpty();
    assertThat(noted()).isZero();
  }

  @Test
  void a_reader_without_a_place_has_to_count_everything() {
    note("A");

    assertThat(before(figures)).isEmpty();
    figures.begin(Set.of(LEDGER));
    assertThat(before(figures)).isEmpty();
    assertThat(isUpToDate(figures)).isFalse();
  }

  @Test
  void a_change_noted_while_a_reader_counts_for_the_first_time_is_kept_for_it() {
    catchUp(plan);
    figures.begin(Set.of(LEDGER));
    inOneSnapshot(
        figures,
        counting -> {
          counting.unseen(LEDGER, 1);
          note("A");
          catchUp(plan);
          counting.pass(LEDGER);
        });

    assertThat(before(figures).orElseThrow()).containsExactly("A");
  }

  @Test
  void a_change_whose_writer_had_begun_before_the_reader_counted_is_not_taken_for_seen() {
    catchUp(figures);
    dsl.transaction(writer -> {
      writer
          .dsl()
          .execute(
              """
              insert into ledger_change (ledger, place, first_month, last_month)
              values (?, 'A', date '2022-01-01', date '2022-01-01')
              """,
              LEDGER);
      catchUp(figures);
    });

    assertThat(before(figures).orElseThrow()).containsExactly("A");
  }

  @Test
  void not_more_changes_are_handed_out_than_asked_for() {
    catchUp(figures);
    note("A", 3);

    assertThat(figures.unseen(LEDGER, 2).orElseThrow()).hasSize(2);
  }

  @Test
  void what_came_with_a_dump_from_another_cluster_is_neither_seen_nor_new() {
    catchUp(figures);
    note("A");
    jdbc.sql("update ledger_change set cluster = 1, xid = '9000000000'").update();
    assertThat(before(figures).orElseThrow()).isEmpty();

    jdbc.sql("update ledger_reader set cluster = 1, seen = '9000000000:9000000000:'").update();
    assertThat(isUpToDate(figures)).isFalse();
    assertThat(before(figures)).isEmpty();
    figures.begin(Set.of(LEDGER));
    assertThat(before(figures)).isEmpty();

    catchUp(figures);
    note("B");
    assertThat(before(figures).orElseThrow()).containsExactly("B");
    assertThat(noted()).isEqualTo(1);
  }

  @Test
  void a_reader_that_is_gone_holds_nothing_up_for_ever() {
    catchUp(plan);
    note("A", LedgerChanges.KEPT);
    catchUp(figures);
    assertThat(before(plan)).isPresent();

    note("A");
    catchUp(figures);

    assertThat(noted()).isZero();
    assertThat(before(plan)).isEmpty();
  }

  @Test
  void changes_of_a_ledger_that_nobody_reads_are_forgotten() {
    note("A");
    figures.prune(Set.of("income"));

    assertThat(noted()).isZero();
  }
}
