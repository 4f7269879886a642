package org.townbook.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.figure.FigureResult.Known;
import org.townbook.figure.FigureResult.Partial;
import org.townbook.figure.FigureResult.Unknown;
import org.townbook.shared.Period;

class FiguresTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final String EAST = FigureTown.VILLAGES.get(0);
  private static final String WEST = FigureTown.VILLAGES.get(1);
  private static final String SOUTH = FigureTown.VILLAGES.get(2);

  private static FigureTown town;

  @BeforeAll
  static void build() {
    town = new FigureTown(database, folder);
  }

  @BeforeEach
  void empty() {
    town.empty();
  }

  private static void known(String key, String period, String exact) {
    var result = town.figure(key, period).result();
    assertThat(result).as(key).isInstanceOf(Known.class);
    assertThat(result.exact().orElseThrow()).as(key).isEqualByComparingTo(exact);
  }

  private static void someEvents() {
    town.event(EAST, "2022-01-31", "2022-02-03", "online", 100);
    town.event(EAST, "2022-02-28", "2022-05-01", "letter", 50);
    town.event(WEST, "2022-03-31", null, "online", 7);
    town.event(WEST, "2021-03-31", "2021-04-01", "online", 20);
    town.event(WEST, "2022-04-01", null, "letter", 900);
  }

  @Test
  void a_period_takes_in_its_first_and_its_last_day_and_nothing_else() {
    someEvents();
    known("events", "2022Q1", "3");
    known("events", "2022-01", "1");
    known("events_online", "2022Q1", "2");
    known("events_to_date", "2022Q1", "4");
  }

  @Test
  void a_step_taken_after_the_period_does_not_count_in_it() {
    someEvents();
    known("events_closed", "2022Q1", "1");
    assertThat(town.figure("closure_rate", "2022Q1").printed()).isEqualTo("33.3%");
    known("closures", "2022Q2", "1");
    known("events_open", "2022Q1", "2");
    known("events_open", "2022H1", "2");
  }

  @Test
  void amounts_are_exact_and_turn_into_the_figures_unit() {
    someEvents();
    known("amount", "2022Q1", "0.0157");
    assertThat(town.figure("amount", "2022Q1").printed()).isEqualTo("0.0157亿元");
    known("event_villages", "2022Q1", "2");
    known("amount_per_village", "2022Q1", "785000");
    known("amount_latest", "2022Q1", "57");
    assertThat(town.figure("amount_mean", "2022Q1").printed()).isEqualTo("52.33万元");
    assertThat(town.figure("events_per_day", "2022Q1").printed()).isEqualTo("0.03件");
  }

  @Test
  void the_last_of_each_is_found_where_a_ledger_is_asked_for_nothing_else() {
    for (var village : FigureTown.VILLAGES) {
      town.income(village, "2022-01", "10");
      town.income(village, "2022-02", "3");
    }
    known("income_latest", "2022-01..2022-02", "9");
  }

  @Test
  void growth_compares_with_the_same_span_a_year_before() {
    someEvents();
    known("events_growth", "2022Q1", "200");
    known("events_before", "2022Q1", "1");
    var growth = town.figure("events_growth", "2022Q1");
    assertThat(requireNonNull(growth.numerator()).value()).isEqualByComparingTo("3");
    assertThat(requireNonNull(growth.denominator()).value()).isEqualByComparingTo("1");
    assertThat(town.figure("events_growth", "2021").result()).isInstanceOf(Unknown.class);
  }

  @Test
  void growth_from_a_leap_february_keeps_its_last_day() {
    town.event(EAST, "2020-02-29", null, "online", 1);
    town.event(EAST, "2021-02-28", null, "online", 1);
    town.event(EAST, "2021-02-27", null, "online", 1);
    known("events_growth", "2021-02", "100");
  }

  @Test
  void a_period_without_records_is_unknown_and_says_so() {
    someEvents();
    var value = town.figure("events", "2019");
    assertThat(value.result())
        .isInstanceOfSatisfying(Unknown.class, u -> assertThat(u.why()).contains("没有任何记录"));
    assertThat(town.figure("closure_rate", "2019").result()).isInstanceOf(Unknown.class);
    assertThat(value.printed()).isEqualTo("未知");
  }

  @Test
  void a_ledger_in_which_no_row_means_none_counts_zero() {
    known("accidents", "2019", "0");
  }

  @Test
  void a_village_without_events_in_a_ledger_the_town_keeps_has_none() {
    someEvents();
    var south = Question.now(town.places.get(SOUTH), Period.parse("2022Q1"));
    assertThat(town.figures().compute("events", south).result().exact().orElseThrow())
        .isEqualByComparingTo("0");
  }

  @Test
  void a_village_that_sent_nothing_is_named_with_its_months_and_not_counted_as_zero() {
    town.income(EAST, "2022-01", "10.10");
    town.income(EAST, "2022-02", "10.20");
    town.income(WEST, "2022-01", "1");
    town.income(WEST, "2022-02", "1");
    town.income(SOUTH, "2022-01", "1");
    assertThat(town.figure("income", "2022-01..2022-02").result())
        .isEqualTo(new Partial(new BigDecimal("23.30"), List.of("南村（2022年2月）")));
    known("income", "2022-01", "12.10");
    var south = Question.now(town.places.get(SOUTH), Period.parse("2022-02"));
    assertThat(town.figures().compute("income", south).result()).isInstanceOf(Unknown.class);
  }

  @Test
  void as_of_a_past_moment_the_numbers_are_those_of_then() {
    var early = Instant.parse("2022-06-01T00:00:00Z");
    var late = Instant.parse("2022-07-01T00:00:00Z");
    var id = UUID.randomUUID();
    town.event(id, EAST, "2022-01-05", null, "online", 3, early);
    town.event(UUID.randomUUID(), EAST, "2022-01-06", null, "online", 4, late);
    town.withdraw(id, late.plusSeconds(60));
    known("events", "2022-01", "1");
    var then = new Question(town.town(), Period.parse("2022-01"), late.plusSeconds(1));
    assertThat(town.figures().compute("events", then).result().exact().orElseThrow())
        .isEqualByComparingTo("2");
    var before = new Question(town.town(), Period.parse("2022-01"), early.minusSeconds(1));
    assertThat(town.figures().compute("events", before).result()).isInstanceOf(Unknown.class);
  }

  @Test
  void the_records_behind_a_figure_are_as_many_as_it_counts() {
    someEvents();
    var question = Question.now(town.town(), Period.parse("2022Q1"));
    for (var key : List.of("events_online", "events_closed", "events_open", "amount")) {
      var records = town.figures().records(key, question, 0, 50);
      assertThat(records.rows()).as(key).hasSize((int) records.total());
    }
    assertThat(town.figures().records("closure_rate", question, 0, 50).figure())
        .isEqualTo("events_closed");
    assertThat(town.figures().records("amount_latest", question, 0, 50).rows()).hasSize(2);
  }

  @Test
  void an_explanation_tells_the_parts_before_the_whole_with_their_sql() {
    someEvents();
    var told =
        town.figures().explain("online_share", Question.now(town.town(), Period.parse("2022Q1")));
    assertThat(told.formula()).isEqualTo("events_online ÷ events × 100%");
    assertThat(told.steps())
        .extracting(Explanation.Step::figure)
        .containsExactly("events_online", "events", "online_share");
    var sql = requireNonNull(told.steps().getFirst().sql());
    var count = town.jdbc.sql(sql).query((r, n) -> r.getInt(1)).single();
    assertThat(count).isEqualTo(2);
    assertThat(told.steps().getFirst().came()).isEqualTo("2件");
  }
}
