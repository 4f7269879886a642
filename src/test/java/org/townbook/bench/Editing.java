package org.townbook.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.townbook.figure.Question;
import org.townbook.ledger.EntryOutcome;
import org.townbook.ledger.LedgerRecord;
import org.townbook.shared.Place;

/**
 * T4: one record is changed, withdrawn or dated back through the program's own door; then all two
 * hundred figures of the town are read, each of which may stand on it.
 */
final class Editing implements Trial {
  private static final double READ_MILLIS = 50;
  private static final int TIMED = 200;
  private static final int ALL = 1000;
  private static final int BETWEEN_REFRESHES = 40;

  private final List<Definition> definitions = SyntheticFigures.all();
  private final List<String> keys = Definition.keys(definitions);
  private final Random random = new Random(20230201);
  private final Set<UUID> withdrawn = new HashSet<>();

  @Override
  public void run(Ground ground, Options options, Results results) throws Exception {
    var town = ground.places.get(Ground.TOWN);
    ground.figures.compute(keys, Question.now(town, Reading.PERIOD));
    timed(ground, town, options, results);
    int more = options.times(ALL) - options.times(TIMED);
    for (int i = 0; i < more; i++) {
      edit(ground);
      if (i % 10 == 0) {
        ground.figures.compute(keys, Question.now(town, Reading.PERIOD));
      }
    }
    mustEqualFullRecount(ground, town, results, options.times(ALL));
  }

  private void timed(Ground ground, Place town, Options options, Results results) throws Exception {
    var edits = new Times();
    var reads = new Times();
    var refreshes = new Times();
    try (var connection = ground.pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          HandAnswers.view(
              keys, new HandSql(definitions, Reading.PERIOD, HandSql.standing("")).statement()));
      for (int i = 0; i < options.times(TIMED); i++) {
        edits.measure(() -> edit(ground));
        reads.measure(() -> ground.figures.compute(keys, Question.now(town, Reading.PERIOD)));
        if (i % BETWEEN_REFRESHES == 0) {
          refreshes.measure(() -> statement.execute("refresh materialized view by_hand"));
        }
      }
      statement.execute("drop materialized view by_hand");
    }
    results.add(
        Line.of("T4", "200 figures, first read after one edit", ground.records(), reads)
            .against("refresh materialized view", refreshes)
            .promised("p95 < 50 ms", reads.p95() < READ_MILLIS));
    results.add(Line.of("T4", "the edit itself", ground.records(), edits));
  }

  private void edit(Ground ground) {
    var id = standing(ground);
    var record = ground.ledgers.find(SyntheticLedger.KEY, id).orElseThrow();
    var outcome =
        switch (random.nextInt(5)) {
          case 0 -> {
            withdrawn.add(id);
            yield ground.ledgers.withdraw(SyntheticLedger.KEY, id, "误录", ground.bench);
          }
          case 1 -> correct(ground, id, Map.of("received_on", earlier(record)));
          case 2 -> correct(ground, id, Map.of("kind", drawn(SyntheticLedger.KINDS)));
          case 3 -> correct(ground, id, Map.of("channel", drawn(SyntheticLedger.CHANNELS)));
          default -> correct(ground, id, Map.of("amount", random.nextInt(100) + ".25"));
        };
    if (outcome instanceof EntryOutcome.Refused refused) {
      throw new IllegalStateException("an edit was refused: " + refused);
    }
  }

  private static EntryOutcome correct(Ground ground, UUID id, Map<String, String> changes) {
    return ground.ledgers.correct(SyntheticLedger.KEY, id, changes, "更正", ground.bench);
  }

  private String earlier(LedgerRecord record) {
    var received = (LocalDate) record.values().get("received_on");
    if (received == null) {
      throw new IllegalStateException("every record has its date");
    }
    return received.minusDays(1 + random.nextInt(200)).toString();
  }

  private String drawn(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private UUID standing(Ground ground) {
    var id = SyntheticLedger.id(1 + random.nextLong(ground.records()));
    return withdrawn.contains(id) ? standing(ground) : id;
  }

  private void mustEqualFullRecount(Ground ground, Place town, Results results, int edits)
      throws Exception {
    var asked = new ArrayList<Place>(List.of(town));
    asked.addAll(ground.places.below(town).subList(0, 3));
    try (var connection = ground.pool.getConnection();
        var statement = connection.createStatement()) {
      for (var place : asked) {
        var within = place.equals(town) ? "" : place.code();
        HandAnswers.mustEqual(
            "after edits, in " + place.name(),
            ground.figures.compute(keys, Question.now(place, Reading.PERIOD)),
            HandAnswers.of(
                statement,
                new HandSql(definitions, Reading.PERIOD, HandSql.standing(within)).statement()));
      }
    }
    results.step("after " + edits + " edits all figures equal a full recount");
  }
}
