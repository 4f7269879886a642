package org.townbook.bench;

import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.townbook.figure.Question;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * T1: two hundred figures of the town over nine months, with the nine before where growth asks for
 * them, when nothing is remembered yet and when it is.
 */
final class Reading implements Trial {
  static final Period PERIOD = Period.parse("2022-01..2022-09");

  private static final double FIRST_RATIO = 1.2;
  private static final double WARM_MILLIS = 3;

  private final List<Definition> definitions = SyntheticFigures.all();
  private final List<String> keys = Definition.keys(definitions);

  @Override
  public void run(Ground ground, Options options, Results results) throws Exception {
    everyValueEqualsHandWrittenSql(ground, results);
    try (var connection = ground.pool.getConnection();
        var postgres = connection.createStatement();
        var duck = duck(ground, results);
        var inDuck = duck.createStatement()) {
      first(ground, options, results, postgres, inDuck);
      warm(ground, options, results, postgres);
    }
  }

  private void everyValueEqualsHandWrittenSql(Ground ground, Results results) throws Exception {
    var town = ground.places.get(Ground.TOWN);
    int cells = 0;
    try (var connection = ground.pool.getConnection();
        var statement = connection.createStatement()) {
      for (var place : ground.places.within(town)) {
        var within = place.equals(town) ? "" : place.code();
        var sql = new HandSql(definitions, PERIOD, HandSql.standing(within)).statement();
        HandAnswers.mustEqual(
            "in " + place.name(),
            ground.figures.compute(keys, question(place)),
            HandAnswers.of(statement, sql));
        cells += keys.size();
      }
    }
    results.step(cells + " values equal SQL written by hand");
  }

  private void first(
      Ground ground, Options options, Results results, Statement postgres, Statement duck)
      throws Exception {
    var town = question(ground.places.get(Ground.TOWN));
    var sql = new HandSql(definitions, PERIOD, HandSql.standing("")).statement();
    var duckSql = new HandSql(definitions, PERIOD, "event").statement();
    var rounds = new Rounds();
    var byHand = rounds.add(() -> HandAnswers.of(postgres, sql));
    var byDuck = rounds.add(() -> HandAnswers.of(duck, duckSql));
    var ours = rounds.add(ground::forget, () -> ground.figures.compute(keys, town));
    rounds.run(options.times(ground.records() > 1_000_000 ? 3 : 7));
    var line = Line.of("T1", "200 figures, first read", ground.records(), ours);
    results.add(
        line.beside("one statement by hand, same PostgreSQL", ours, byHand)
            .promised("≤ 1.2 × by hand", ours.best() / byHand.best() <= FIRST_RATIO));
    results.add(line.beside("the same statement, DuckDB", ours, byDuck));
  }

  private void warm(Ground ground, Options options, Results results, Statement postgres)
      throws Exception {
    var town = question(ground.places.get(Ground.TOWN));
    var sql = new HandSql(definitions, PERIOD, HandSql.standing("")).statement();
    postgres.execute(HandAnswers.view(keys, sql));
    var rounds = new Rounds();
    var view = rounds.add(() -> HandAnswers.of(postgres, "select * from by_hand"));
    var ours = rounds.add(() -> ground.figures.compute(keys, town));
    rounds.run(options.times(200));
    postgres.execute("drop materialized view by_hand");
    results.add(
        Line.of("T1", "200 figures, warm read", ground.records(), ours)
            .beside("the statement's row in a materialized view", ours, view)
            .promised("≤ 3 ms", ours.median() <= WARM_MILLIS));
  }

  private static Question question(Place place) {
    return Question.now(place, PERIOD);
  }

  private static java.sql.Connection duck(Ground ground, Results results) throws Exception {
    results.step("copying the ledger to DuckDB");
    var file = ground.copyOut();
    var duck = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = duck.createStatement()) {
      statement.execute(
          "create table event as select * from read_csv('"
              + file
              + "', types = {'amount': 'decimal(12,2)'})");
    }
    java.nio.file.Files.delete(file);
    return duck;
  }
}
