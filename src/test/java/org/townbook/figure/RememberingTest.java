package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.figure.FigureResult.Known;
import org.townbook.figure.FigureResult.Partial;
import org.townbook.shared.Period;

/** What is remembered of answers, for whom, and how much. */
class RememberingTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final String EAST = FigureTown.VILLAGES.get(0);

  private static FigureTown town;

  @BeforeAll
  static void build() {
    town = new FigureTown(database, folder);
  }

  @BeforeEach
  void empty() {
    town.empty();
  }

  private static String events(String period) {
    return town.figure("events", period).result().exact().orElseThrow().toPlainString();
  }

  private static long remembered() {
    return count("select count(*) from figure_answer");
  }

  private static long count(String sql) {
    return town.jdbc.sql(sql).query(Long.class).single();
  }

  @Test
  void memory_that_came_with_a_dump_from_another_cluster_is_not_believed() {
    town.event(EAST, "2022-01-05", null, "online", 1);
    assertThat(events("2022-01")).isEqualTo("1");
    town.event(EAST, "2022-01-06", null, "online", 1);
    // as they would come from a cluster that has seen many more transactions than this one
    town.jdbc
        .sql(
            """
            update ledger_reader set cluster = 1, seen = '9000000000:9000000000:';
            update ledger_change set cluster = 1, xid = '8999999999';
            """)
        .update();
    town.event(EAST, "2022-01-07", null, "online", 1);

    assertThat(events("2022-01")).isEqualTo("3");
    town.event(EAST, "2022-01-08", null, "online", 1);
    assertThat(events("2022-01")).isEqualTo("4");
    assertThat(count("select count(*) from ledger_change")).isZero();
  }

  @Test
  void no_more_answers_of_a_ledger_are_kept_than_is_said_and_the_first_go_first() {
    town.event(EAST, "2022-01-05", null, "online", 1);
    events("2022-01");
    town.jdbc
        .sql(
            """
            insert into figure_answer
              (ledger, place, inside, period_from, period_to, judged_on, parts, silent)
            select 'event', place, inside, period_from - i, period_to, judged_on, parts, silent
            from figure_answer, generate_series(1, :more) i
            """)
        .param("more", AnswerMemory.KEPT)
        .update();

    town.figure("events", "2022-02..2022-03");

    assertThat(remembered()).isEqualTo(AnswerMemory.KEPT);
    var periods = "select count(*) from figure_answer where period_from = ";
    assertThat(count(periods + "date '2022-02-01'")).isEqualTo(1);
    assertThat(count(periods + "date '2022-01-01'")).isZero();
    assertThat(count(periods + "date '2021-12-31'")).isZero();
    assertThat(count(periods + "date '2021-12-30'")).isEqualTo(1);
  }

  @Test
  void answers_of_other_ledgers_do_not_count_against_the_bound() {
    town.event(EAST, "2022-01-05", null, "online", 1);
    events("2022-01");
    town.figure("accidents", "2022-01");

    assertThat(remembered()).isEqualTo(2);
  }

  @Test
  void who_sees_other_places_inside_a_place_has_an_answer_of_its_own() {
    town.event(EAST, "2022-01-05", null, "online", 1);
    assertThat(events("2022-01")).isEqualTo("1");
    town.jdbc.sql("update place set parent = null where code = :east").param("east", EAST).update();
    try {
      assertThat(town.figure("accidents", "2022-01").result()).isInstanceOf(Known.class);
      assertThat(town.figure("events", "2022-01").result().exact()).isEmpty();
    } finally {
      town.jdbc
          .sql("update place set parent = :town where code = :east")
          .param("town", FigureTown.TOWN)
          .param("east", EAST)
          .update();
    }
    assertThat(count("select count(*) from figure_answer where ledger = 'event'")).isEqualTo(2);
    assertThat(events("2022-01")).isEqualTo("1");
  }

  @Test
  void what_stands_for_the_places_inside_is_the_same_in_every_program() {
    assertThat(Digest.of("330000001000")).isEqualTo("c42a622904368f98725d7643");
  }

  @Test
  void silence_is_remembered_for_the_day_on_which_it_was_judged() {
    town.income(EAST, "2022-12", "1");
    var last = figuresOn("2022-12-31T04:00:00Z");
    var next = figuresOn("2023-01-01T04:00:00Z");
    var later = figuresOn("2023-02-01T04:00:00Z");
    var question = Question.now(town.town(), Period.parse("2022-12"));

    assertThat(last.compute("income", question).result()).isInstanceOf(Known.class);
    assertThat(next.compute("income", question).result())
        .isInstanceOfSatisfying(
            Partial.class,
            partial ->
                assertThat(partial.silent()).isEqualTo(List.of("西村（2022年12月）", "南村（2022年12月）")));
    assertThat(last.compute("income", question).result()).isInstanceOf(Known.class);
    assertThat(remembered()).isEqualTo(2);

    later.compute("income", question);
    assertThat(remembered()).as("from its end on, a period is judged alike").isEqualTo(2);
  }

  private static Figures figuresOn(String day) {
    return town.figures(Clock.fixed(Instant.parse(day), ZoneOffset.UTC));
  }

  @Test
  void another_catalog_is_never_answered_from_what_this_one_remembers() {
    town.event(EAST, "2022-01-05", null, "online", 1);
    events("2022-01");
    town.jdbc
        .sql(
            """
            update figure_cells_built set signature = 'another';
            update figure_cell set counts = array_fill(9, array[cardinality(counts)]);
            update figure_answer set parts = array_fill(9, array[cardinality(parts)]);
            """)
        .update();

    assertThat(events("2022-01")).isEqualTo("1");
  }
}
