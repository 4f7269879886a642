package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.CountingDataSource;
import org.townbook.TestDatabase;
import org.townbook.people.Places;
import org.townbook.shared.Period;

class SnapshotsTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final String EAST = FigureTown.VILLAGES.get(0);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-01-01T04:00:00Z"), ZoneOffset.UTC);
  private static final Duration LONG = Duration.ofMinutes(2);

  private static FigureTown town;

  @BeforeAll
  static void build() {
    town = new FigureTown(database, folder);
  }

  @BeforeEach
  void one_event() {
    town.empty();
    town.event(EAST, "2022-01-05", null, "online", 1);
  }

  private static Question year() {
    return Question.now(town.town(), Period.parse("2022"));
  }

  private static Figures figures(HikariDataSource pool, Duration patience) {
    var places = new Places(JdbcClient.create(pool), FigureTown.TOWN);
    return new Figures(town.catalog, places, pool, CLOCK, patience);
  }

  private static String events(Figures figures) {
    return figures.compute("events", year()).result().exact().orElseThrow().toPlainString();
  }

  @Test
  void two_hundred_readers_at_once_of_a_book_nothing_is_remembered_of_are_all_answered()
      throws Exception {
    try (var pool = database.address().pool(2);
        var readers = Executors.newFixedThreadPool(200)) {
      var figures = figures(pool, LONG);
      var keys = town.catalog.figures().stream().map(f -> f.key()).toList();
      var start = new CountDownLatch(1);
      var answers = new ArrayList<Future<Integer>>();
      for (int reader = 0; reader < 200; reader++) {
        answers.add(
            readers.submit(() -> {
              start.await();
              return figures.compute(keys, year()).size();
            }));
      }
      start.countDown();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(keys.size());
      }
    }
  }

  @Test
  void who_waits_for_another_program_that_counts_a_ledger_holds_no_connection() throws Exception {
    try (var pool = database.address().pool(2);
        var readers = Executors.newFixedThreadPool(20)) {
      pool.setConnectionTimeout(5_000);
      var figures = figures(pool, LONG);
      List<Future<String>> waiting;
      try (var elsewhere = database.dataSource().getConnection()) {
        hold(elsewhere, "event");
        waiting = ask(readers, figures, 20);

        var accidents = figures.compute("accidents", year());

        assertThat(accidents.result().exact().orElseThrow()).isEqualByComparingTo("0");
        assertThat(waiting).noneMatch(Future::isDone);
        letGo(elsewhere);
      }
      for (var answer : waiting) {
        assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("1");
      }
    }
  }

  private static List<Future<String>> ask(ExecutorService readers, Figures figures, int times) {
    var asked = new ArrayList<Future<String>>();
    for (int i = 0; i < times; i++) {
      asked.add(readers.submit(() -> events(figures)));
    }
    return asked;
  }

  private static void hold(Connection elsewhere, String ledger) throws SQLException {
    try (var statement = elsewhere.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtextextended('figure " + ledger + "', 0))");
    }
  }

  private static void letGo(Connection elsewhere) throws SQLException {
    try (var statement = elsewhere.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    }
  }

  @Test
  void who_has_waited_long_enough_is_told_that_figures_are_busy() throws Exception {
    try (var pool = database.address().pool(2);
        var elsewhere = database.dataSource().getConnection()) {
      var figures = figures(pool, Duration.ofMillis(50));
      hold(elsewhere, "event");
      try {
        assertThatExceptionOfType(FiguresBusy.class)
            .isThrownBy(() -> events(figures))
            .withMessageContaining("稍等片刻");
      } finally {
        letGo(elsewhere);
      }
      assertThat(events(figures)).isEqualTo("1");
    }
  }

  @Test
  void all_that_is_asked_inside_one_snapshot_is_of_one_state_of_the_book() {
    var figures = town.figures();
    var told =
        figures.inOneSnapshot(() -> {
          var first = events(figures);
          elsewhere(() -> town.event(EAST, "2022-01-06", null, "online", 1));
          var records = figures.records("events", year(), 0, 50);
          return List.of(first, events(figures), String.valueOf(records.rows().size()));
        });

    assertThat(told).containsExactly("1", "1", "1");
    assertThat(events(figures)).isEqualTo("2");
  }

  private static void elsewhere(Runnable work) {
    try {
      Thread.ofVirtual().start(work).join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_caller_in_the_middle_of_a_transaction_of_its_own_gets_the_book_as_it_is_for_all() {
    var figures = town.figures();
    var mine = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    var seen =
        mine.execute(transaction -> {
          town.event(EAST, "2022-01-06", null, "online", 1);
          transaction.setRollbackOnly();
          return events(figures);
        });

    assertThat(seen).isEqualTo("1");
    assertThat(events(figures)).isEqualTo("1");
  }

  @Test
  void many_questions_and_keys_cost_no_more_statements_than_one_once_they_are_remembered() {
    var counted = new CountingDataSource(database.dataSource());
    var figures =
        new Figures(
            town.catalog, new Places(JdbcClient.create(counted), FigureTown.TOWN), counted, CLOCK);
    var keys = List.of("events", "closure_rate", "events_growth", "income", "accidents");
    var questions = new ArrayList<Question>();
    for (var place : town.places.within(town.town())) {
      for (var month : Period.parse("2022").months()) {
        questions.add(Question.now(place, Period.month(month)));
      }
    }

    var first = figures.compute(keys, questions);
    assertThat(counted.transactions()).as("first").isLessThanOrEqualTo(10);

    counted.startAgain();
    assertThat(figures.compute(keys, questions)).isEqualTo(first);
    assertThat(counted.transactions()).as("remembered").isEqualTo(1);
    int statements = counted.statements();
    counted.startAgain();
    figures.compute("events_growth", questions.getLast());
    assertThat(statements).isEqualTo(counted.statements());
  }
}
