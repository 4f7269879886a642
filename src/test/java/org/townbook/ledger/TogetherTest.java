package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.ledger.LedgerTown.FIRM;
import static org.townbook.ledger.LedgerTown.refused;
import static org.townbook.ledger.LedgerTown.row;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.TestDatabase;

/** People who write to the book at the same moment. */
class TogetherTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);
  private static ExecutorService people;
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

  @BeforeAll
  static void come() {
    people = Executors.newFixedThreadPool(6);
  }

  @BeforeEach
  void emptyLedgers() {
    town.clear();
  }

  @AfterAll
  static void goHome() {
    people.shutdown();
  }

  @Test
  void the_same_fact_entered_by_many_is_one_record() throws Exception {
    Callable<EntryOutcome> entry =
        () ->
            town.ledgers.enter(
                "petition",
                row("number=XF-1", "channel=letter", "received_on=2022-03-01"),
                town.wang);
    var entries = new ArrayList<Future<EntryOutcome>>();
    for (int i = 0; i < 24; i++) {
      entries.add(people.submit(entry));
    }

    int stored = 0;
    for (var outcome : entries) {
      stored += outcome.get(30, TimeUnit.SECONDS) instanceof EntryOutcome.Stored ? 1 : 0;
    }

    assertThat(stored).isEqualTo(1);
    assertThat(town.rows("petition")).isEqualTo(1);
  }

  @Test
  void of_two_corrections_of_one_record_each_follows_the_other() throws Exception {
    var first = town.entered("petition", "number=XF-1", "channel=letter", "received_on=2022-03-01");
    var corrections = new ArrayList<Future<EntryOutcome>>();
    for (int i = 1; i <= 12; i++) {
      var people12 = "people=" + i;
      corrections.add(
          people.submit(
              () -> town.ledgers.correct("petition", first.id(), row(people12), "核对", town.wang)));
    }
    for (var correction : corrections) {
      correction.get(30, TimeUnit.SECONDS);
    }

    var history = town.ledgers.history("petition", first.id());
    assertThat(history).hasSize(13);
    for (int i = 0; i + 1 < history.size(); i++) {
      assertThat(history.get(i).revision()).isEqualTo(i + 1);
      assertThat(history.get(i).supersededAt()).isEqualTo(history.get(i + 1).recordedAt());
    }
  }

  @Test
  void a_row_cannot_be_withdrawn_while_somebody_is_referring_to_it() throws Exception {
    var firm = town.entered("firm", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");

    var withdrawal =
        transaction.execute(_ -> {
          town.entered("output", "firm=" + FIRM, "month=2022-03", "amount=1");
          return waiting(() -> town.ledgers.withdraw("firm", firm.id(), "注销", town.li));
        });

    assertThat(refused(withdrawal.get(30, TimeUnit.SECONDS)))
        .extracting(FieldProblem::violation)
        .containsExactly(Violation.REFERRED_TO);
  }

  @Test
  void a_row_that_was_just_corrected_can_be_referred_to_by_whoever_waited() throws Exception {
    var firm = town.entered("firm", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");
    var rows = List.of(row("firm=" + FIRM, "month=2022-04", "amount=1"));

    var waited =
        transaction.execute(_ -> {
          town.ledgers.correct("firm", firm.id(), row("name=乙厂"), "改名", town.li);
          return List.of(
              waiting(() ->
                  town.ledgers.enter(
                      "output", row("firm=" + FIRM, "month=2022-03", "amount=1"), town.wang)),
              waiting(() ->
                  town.ledgers.importRows("output", rows.stream(), town.wang, Progress.silent())));
        });

    for (var outcome : waited) {
      outcome.get(30, TimeUnit.SECONDS);
    }
    assertThat(town.rows("output")).isEqualTo(2);
  }

  @Test
  void nobody_can_refer_to_a_row_while_it_is_being_withdrawn() throws Exception {
    var firm = town.entered("firm", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");

    var entry =
        transaction.execute(_ -> {
          town.ledgers.withdraw("firm", firm.id(), "注销", town.li);
          return waiting(() ->
              town.ledgers.enter(
                  "output", row("firm=" + FIRM, "month=2022-03", "amount=1"), town.wang));
        });

    assertThat(refused(entry.get(30, TimeUnit.SECONDS)))
        .extracting(FieldProblem::violation)
        .containsExactly(Violation.REFERENCE);
  }

  @Test
  void what_somebody_enters_otherwise_while_an_import_stores_keeps_the_whole_import_out()
      throws Exception {
    assertThat(importedWhileEntering("channel=online"))
        .isInstanceOfSatisfying(
            ImportOutcome.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.row()).isEqualTo(1))
                    .satisfies(fault -> assertThat(fault.message()).contains("XF-1", "渠道")));
    assertThat(town.rows("petition")).isEqualTo(1);
  }

  @Test
  void what_somebody_enters_just_so_while_an_import_stores_counts_as_known() throws Exception {
    assertThat(importedWhileEntering("channel=letter"))
        .isInstanceOfSatisfying(
            ImportOutcome.Stored.class,
            stored -> {
              assertThat(stored.added()).isEqualTo(1);
              assertThat(stored.unchanged()).isEqualTo(1);
            });
    assertThat(town.rows("petition")).isEqualTo(2);
  }

  /** An import of XF-1 and XF-2 that has been checked and waits for somebody's entry of XF-1. */
  private ImportOutcome importedWhileEntering(String channel) throws Exception {
    var rows =
        List.of(
            row("number=XF-1", "channel=letter", "received_on=2022-03-01"),
            row("number=XF-2", "channel=letter", "received_on=2022-03-01"));
    var imported =
        transaction.execute(_ -> {
          town.entered("petition", "number=XF-1", channel, "received_on=2022-03-01");
          return waiting(() ->
              town.ledgers.importRows("petition", rows.stream(), town.wang, Progress.silent()));
        });
    return imported.get(30, TimeUnit.SECONDS);
  }

  @Test
  void what_is_refused_leaves_the_callers_transaction_as_it_was() {
    var other = town.entered("petition", "number=XF-1", "channel=letter", "received_on=2022-03-01");
    transaction.executeWithoutResult(_ -> {
      town.entered("petition", "number=XF-2", "channel=letter", "received_on=2022-03-01");
      refused(town.ledgers.correct("petition", other.id(), row("number=XF-2"), "改号", town.wang));
      town.entered("petition", "number=XF-3", "channel=letter", "received_on=2022-03-01");
    });

    assertThat(town.ledgers.page("petition", RecordQuery.all()).total()).isEqualTo(3);
    assertThat(town.ledgers.history("petition", other.id())).hasSize(1);
  }

  /** Somebody else's act, which by now waits for this transaction. */
  private static <T> Future<T> waiting(Callable<T> act) {
    long before = blocked();
    var future = people.submit(act);
    for (int i = 0; i < 3000; i++) {
      if (blocked() > before) {
        return future;
      }
      sleep();
    }
    throw new AssertionError("nobody waits");
  }

  private static long blocked() {
    return database
        .jdbc()
        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
        .query(Long.class)
        .single();
  }

  private static void sleep() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
