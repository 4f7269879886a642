package org.townbook.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.TestDatabase;
import org.townbook.figure.Answers.Wanted;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/** What is remembered must give the same digits as counting everything again. */
class AnswerMemoryTest {
  private static final Instant NOW = Instant.parse("2022-12-01T00:00:00Z");
  private static final List<Period> PERIODS =
      List.of(Period.parse("2021"), Period.parse("2022-01..2022-09"), Period.parse("2022-02"));

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;
  private static FigureTown town;

  @BeforeAll
  static void build() {
    town = new FigureTown(database, folder);
  }

  /** How many of ten writes say which revision they bring or take; the others only say where. */
  @ParameterizedTest
  @ValueSource(ints = {10, 8, 0})
  void after_any_run_of_edits_remembered_answers_equal_a_full_recount(int noted) {
    var random = new Random(20221001 + noted);
    var living = new ArrayList<UUID>();
    for (int edit = 0; edit < 200; edit++) {
      town.notesRevisions = random.nextInt(10) < noted;
      if (living.isEmpty() || random.nextInt(4) > 0) {
        living.add(drawn(random));
      } else {
        town.withdraw(living.remove(random.nextInt(living.size())), NOW);
      }
      if (edit % 5 == 0) {
        assertRemembersWhatAScanCounts();
      }
    }
    assertRemembersWhatAScanCounts();
  }

  @Test
  void edits_made_while_answers_are_being_counted_are_never_missed() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      var work = new ArrayList<Future<?>>();
      for (int writer = 0; writer < 2; writer++) {
        var random = new Random(writer);
        work.add(
            pool.submit(() -> {
              for (int i = 0; i < 60; i++) {
                drawn(random);
              }
            }));
      }
      for (int reader = 0; reader < 2; reader++) {
        work.add(
            pool.submit(() -> {
              for (int i = 0; i < 30; i++) {
                remembered(Period.parse("2022"), town.town());
              }
            }));
      }
      for (var one : work) {
        one.get();
      }
    }
    assertRemembersWhatAScanCounts();
  }

  private static UUID drawn(Random random) {
    var village = FigureTown.VILLAGES.get(random.nextInt(3));
    var received = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(730));
    var closed = random.nextBoolean() ? closed(received, random).toString() : null;
    var channel = random.nextBoolean() ? "online" : "letter";
    return town.event(village, received.toString(), closed, channel, random.nextInt(1000));
  }

  /** Often the first or the last of a month, where conditions turn. */
  private static LocalDate closed(LocalDate received, Random random) {
    var day = received.plusDays(random.nextInt(200));
    return switch (random.nextInt(3)) {
      case 0 -> day.plusMonths(1).withDayOfMonth(1);
      case 1 -> day.withDayOfMonth(day.lengthOfMonth());
      default -> day;
    };
  }

  private static void assertRemembersWhatAScanCounts() {
    var villages = town.places.below(town.town());
    for (var period : PERIODS) {
      for (var place : List.of(town.town(), villages.get(1))) {
        var within = town.places.within(place);
        var wanted = new Wanted("event", Question.now(place, period));
        var scanned = town.answers(town.snapshots()).scan(wanted, within);
        assertThat(plain(remembered(period, place))).isEqualTo(plain(scanned));
      }
    }
  }

  private static LedgerAnswer remembered(Period period, Place place) {
    var wanted = new Wanted("event", Question.now(place, period));
    var snapshots = town.snapshots();
    var answers = snapshots.read(() -> town.answers(snapshots).of(Set.of(wanted)));
    return Objects.requireNonNull(answers.get(wanted));
  }

  private static Map<String, String> plain(LedgerAnswer answer) {
    return answer.measurements().entrySet().stream()
        .filter(e -> e.getValue().matched() > 0)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    e.getValue().matched()
                        + "/"
                        + e.getValue().given()
                        + "/"
                        + (e.getValue().total() == null
                            ? "absent"
                            : e.getValue().total().stripTrailingZeros().toPlainString())));
  }
}
