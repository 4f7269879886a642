package org.townbook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.catalog.CatalogReader;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.ledger.EntryOutcome;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Persons;
import org.townbook.people.Places;
import org.townbook.shared.Actor;
import org.townbook.shared.Period;
import org.townbook.shared.Refusal;

/** A town whose villages may not spend more than they take in. */
class ReconciliationTest {
  private static final String TOWN = "330000001000";
  private static final Period JANUARY = Period.parse("2022-01");

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir static Path folder;

  private static final SetClock clock = new SetClock();
  private static Places places;
  private static Ledgers ledgers;
  private static Actor wang;
  private static Reconciliation reconciliation;

  @BeforeAll
  static void aTown() throws IOException {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO place (code, name, level, parent, valid_from, sort_order) VALUES
              ('330000001000', '某镇', 'town', null, '2000-01-01', 0),
              ('330000001201', '东村', 'village', '330000001000', '2000-01-01', 1),
              ('330000001202', '西村', 'village', '330000001000', '2000-01-01', 2)
            """)
        .update();
    definitions();
    var catalog =
        switch (CatalogReader.read(List.of(folder))) {
          case CatalogReader.Outcome.Valid(var read) -> read;
          case CatalogReader.Outcome.Invalid(var problems) ->
              throw new AssertionError(problems.toString());
        };
    places = new Places(database.jdbc(), TOWN);
    wang = new Persons(database.jdbc()).named("王芳");
    ledgers = new Ledgers(catalog, places, database.dataSource(), clock);
    ledgers.prepare();
    var figures = new Figures(catalog, places, database.dataSource(), clock);
    reconciliation = new Reconciliation(catalog, figures, database.jdbc(), clock);
  }

  @Test
  void a_finding_stays_until_it_is_answered_and_an_answer_as_long_as_the_numbers_stand() {
    var account = entered("东村", "2022-01", "10", "12");
    var first = onlyFinding();
    assertThat(first.message()).contains("“支出”为12万元", "“收入”为10万元", "前者多2万元", "不应大于后者");
    assertThat(first.isOpen()).isTrue();

    assertThat(reconciliation.answer(first.id(), "上年结余已补足", "王芳")).isPresent();
    assertThat(onlyFinding())
        .satisfies(f -> assertThat(f.isOpen()).isFalse())
        .satisfies(f -> assertThat(f.answeredBy()).isEqualTo("王芳"));

    corrected(account, "spent", "13");
    assertThat(onlyFinding())
        .satisfies(f -> assertThat(f.id()).isEqualTo(first.id()))
        .satisfies(f -> assertThat(f.isOpen()).isTrue());

    var before = clock.instant().minusSeconds(1);
    corrected(account, "spent", "9");
    assertThat(onlyFinding().goneAt()).isNotNull();

    looking_back_shows_what_was_wrong_and_keeps_nothing(before);
  }

  private static void looking_back_shows_what_was_wrong_and_keeps_nothing(Instant before) {
    var then = reconciliation.record(new Question(places.get(TOWN), JANUARY, before));

    assertThat(then)
        .filteredOn(r -> r.key().equals("spent_within"))
        .extracting(CheckResult::verdict)
        .containsExactly(Verdict.BREAKS);
    assertThat(reconciliation.findings(TOWN))
        .filteredOn(f -> f.check().equals("spent_within"))
        .allSatisfy(f -> assertThat(f.goneAt()).isNotNull());
  }

  @Test
  void villages_that_have_not_sent_a_month_are_named() {
    var results = reconciliation.run(Question.now(places.get(TOWN), Period.parse("2021-06")));

    assertThat(results)
        .filteredOn(r -> r.key().equals("complete_account"))
        .singleElement()
        .satisfies(r -> assertThat(r.verdict()).isEqualTo(Verdict.BREAKS))
        .satisfies(r -> assertThat(r.message()).contains("2处未报", "东村", "西村"));
  }

  @Test
  void a_figure_that_is_unknown_is_not_judged_and_says_why() {
    var results = reconciliation.run(Question.now(places.get(TOWN), Period.parse("2020-06")));

    assertThat(results)
        .filteredOn(r -> r.key().equals("spent_within"))
        .singleElement()
        .satisfies(r -> assertThat(r.verdict()).isEqualTo(Verdict.UNKNOWN))
        .satisfies(r -> assertThat(r.message()).contains("没有任何记录"));
  }

  @Test
  void a_bound_is_said_as_what_was_set() {
    entered("西村", "2022-02", "120", "120");

    var results = reconciliation.run(Question.now(places.get(TOWN), Period.parse("2022-02")));

    assertThat(results)
        .filteredOn(r -> r.key().equals("spent_bounded"))
        .extracting(CheckResult::message)
        .containsExactly("“支出”为120万元，定数为100万元，前者多20万元，不应大于后者，请核实。");
  }

  @Test
  void a_period_that_has_not_ended_is_suspect() {
    var results = reconciliation.run(Question.now(places.get(TOWN), Period.parse("2022-11")));

    assertThat(results)
        .filteredOn(r -> r.key().equals("period_has_ended"))
        .extracting(CheckResult::verdict)
        .containsExactly(Verdict.SUSPECT);
  }

  @Test
  void an_answer_needs_words_a_person_and_a_finding() {
    assertThatThrownBy(() -> reconciliation.answer(1, " ", "王芳")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> reconciliation.answer(1, "核过", "")).isInstanceOf(Refusal.class);
    assertThat(reconciliation.answer(-1, "核过", "王芳")).isEmpty();
  }

  private static Finding onlyFinding() {
    reconciliation.record(Question.now(places.get(TOWN), JANUARY));
    return reconciliation.findings(TOWN).stream()
        .filter(f -> f.check().equals("spent_within") && f.period().equals(JANUARY))
        .reduce((a, b) -> {
          throw new AssertionError(a + " and " + b);
        })
        .orElseThrow();
  }

  private static UUID entered(String village, String month, String income, String spent) {
    var values = Map.of("place", village, "month", month, "income", income, "spent", spent);
    return stored(ledgers.enter("account", values, wang));
  }

  private static void corrected(UUID id, String field, String text) {
    stored(ledgers.correct("account", id, Map.of(field, text), "录错", wang));
  }

  private static UUID stored(EntryOutcome outcome) {
    clock.pass();
    return switch (outcome) {
      case EntryOutcome.Stored(var record) -> record.id();
      case EntryOutcome.Unchanged _, EntryOutcome.Refused _ ->
          throw new AssertionError(outcome.toString());
    };
  }

  private static void definitions() throws IOException {
    write(
        "ledgers/account.yaml",
        """
        ledger: account
        title: 村级收支
        one_row_is: 一村一月的收支
        kept_by: 农业农村办
        entered_at: village
        date: month
        key: [place, month]
        expects: {every: month, from: village}
        fields:
          - {name: month, title: 月份, type: month, required: true}
          - {name: income, title: 收入, type: money, required: true}
          - {name: spent, title: 支出, type: money, required: true}
        """);
    figure("income", "收入");
    figure("spent", "支出");
    write(
        "checks/spent_within.yaml",
        "check: spent_within\ntitle: 量入为出\nrelation: spent <= income\nkind: order\n");
    write(
        "checks/spent_bounded.yaml",
        "check: spent_bounded\ntitle: 支出适度\nrelation: spent <= 100\nkind: plausible\n");
  }

  private static void figure(String key, String title) throws IOException {
    write(
        "figures/" + key + ".yaml",
        "figure: %s\ntitle: %s\nsays: 期内合计。\nunit: 万元\nfrom: account\nsum: %s\n"
            .formatted(key, title, key));
  }

  private static void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Goes on by an hour when it is told to. */
  private static final class SetClock extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2022-10-08T08:00:00Z"));

    void pass() {
      now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
