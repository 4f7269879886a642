package org.townbook.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.figure.Question;

/**
 * The benchmark's trials still run, and find the program's answers right; how fast is not asked.
 */
class BenchTest {
  private static final Options FEW = new Options(Set.of(), List.of(), true);

  /** So many that no sum in a village is of nothing, which SQL and the book call by other names. */
  private static final int RECORDS = 20_000;

  @TempDir Path folder;

  private final Results results =
      new Results(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  @Test
  void every_trial_on_a_full_ledger_runs_and_finds_the_answers_right() throws Exception {
    try (var database = TestDatabase.fresh();
        var ground = Ground.on(database.address(), folder)) {
      ground.fill(RECORDS);
      for (var trial : Bench.onFullLedger().values()) {
        trial.run(ground, FEW, results);
      }
    }
    assertThat(results.tests()).containsExactly("T1", "T4", "T6", "T8");
  }

  @Test
  void records_are_entered_and_every_bad_row_is_named() throws Exception {
    var databases = new ArrayList<TestDatabase>();
    try {
      Ground.Fresh fresh =
          () -> {
            var database = TestDatabase.fresh();
            databases.add(database);
            return Ground.on(database.address(), folder);
          };
      new Entering(folder, fresh).run(FEW, results);
    } finally {
      databases.forEach(TestDatabase::close);
    }
    assertThat(results.tests()).containsExactly("T3");
  }

  @Test
  void a_figure_that_differs_from_the_answer_by_hand_ends_the_run() throws Exception {
    try (var database = TestDatabase.fresh();
        var ground = Ground.on(database.address(), folder)) {
      ground.fill(1_000);
      var question = Question.now(ground.places.get(Ground.TOWN), Reading.PERIOD);
      var ours = ground.figures.compute(List.of("events", "amount"), question);
      var events = ours.getFirst().result().exact().orElseThrow();
      var amount = ours.getLast().result().exact().orElseThrow();
      HandAnswers.mustEqual("here", ours, List.of(events, amount));
      var off = amount.add(new BigDecimal("0.01"));
      assertThatThrownBy(() -> HandAnswers.mustEqual("here", ours, List.of(events, off)))
          .hasMessage("figures differ here: [amount: " + amount + ", by hand " + off + "]");
    }
  }

  @Test
  void a_word_that_is_no_test_is_answered_with_the_usage() {
    assertThatThrownBy(() -> Options.parse(List.of("fast"))).hasMessage(Options.USAGE);
    assertThat(Options.parse(List.of("t1", "--rows", "100k,2M")))
        .isEqualTo(new Options(Set.of("T1"), List.of(100_000L, 2_000_000L), false));
  }
}
