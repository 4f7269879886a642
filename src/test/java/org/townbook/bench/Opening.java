package org.townbook.bench;

import java.util.List;
import org.townbook.figure.Question;
import org.townbook.shared.Place;

/** T6: a page of the records behind a figure; their number must be what the figure counts. */
final class Opening implements Trial {
  private static final int PAGE = 50;
  private static final double MILLIS = 20;

  /** A figure, and the records behind it as one would ask for them by hand. */
  private record Opened(String key, String what, String from, String order) {}

  private static final List<Opened> FIGURES =
      List.of(
          new Opened("events", "a count of all rows", inPeriod("received_on", ""), "received_on"),
          new Opened(
              "events_patrol_drain",
              "a count with two conditions",
              inPeriod("received_on", "channel = 'patrol' and kind = 'drain' and "),
              "received_on"),
          new Opened(
              "closures_road",
              "a count by another date",
              inPeriod("closed_on", "kind = 'road' and "),
              "closed_on"),
          new Opened(
              "open",
              "what stands open",
              """
              where received_on <= date '2022-09-30'
                and (closed_on is null or closed_on > date '2022-09-30')
                and superseded_at is null and not withdrawn\
              """,
              "received_on"));

  private static String inPeriod(String date, String condition) {
    return """
    where %1$s %2$s between date '2022-01-01' and date '2022-09-30'
      and superseded_at is null and not withdrawn\
    """
        .formatted(condition, date);
  }

  @Override
  public void run(Ground ground, Options options, Results results) throws Exception {
    var question = Question.now(ground.places.get(Ground.TOWN), Reading.PERIOD);
    for (var opened : FIGURES) {
      mustCountTheSame(ground, question, opened);
      open(ground, options, results, question, opened, 0, "first page");
      int middle =
          (int) (ground.figures.records(opened.key(), question, 0, PAGE).total() / PAGE / 2);
      open(ground, options, results, question, opened, middle, "page in the middle");
    }
    var village = ground.places.below(ground.places.get(Ground.TOWN)).getFirst();
    inVillage(ground, options, results, village);
  }

  private static void mustCountTheSame(Ground ground, Question question, Opened opened) {
    long byHand =
        ground
            .jdbc
            .sql("select count(*) from book.event " + opened.from())
            .query(Long.class)
            .single();
    var page = ground.figures.records(opened.key(), question, 0, PAGE);
    var figure = ground.figures.compute(opened.key(), question).result().exact().orElseThrow();
    if (page.total() != byHand || figure.longValueExact() != byHand) {
      throw new IllegalStateException(
          opened.key() + " is " + figure + ", opens " + page.total() + ", by hand " + byHand);
    }
    int last = (int) ((byHand - 1) / PAGE);
    int rows = ground.figures.records(opened.key(), question, last, PAGE).rows().size();
    if (last * (long) PAGE + rows != byHand) {
      throw new IllegalStateException(opened.key() + " opens fewer records than it counts");
    }
  }

  private static void open(
      Ground ground,
      Options options,
      Results results,
      Question question,
      Opened opened,
      int page,
      String which)
      throws Exception {
    var sql =
        "select id, revision, place, number, kind, channel, level, received_on, closed_on, amount"
            + " from book.event "
            + opened.from()
            + " order by "
            + opened.order()
            + ", id limit "
            + PAGE
            + " offset "
            + (long) page * PAGE;
    try (var connection = ground.pool.getConnection();
        var statement = connection.createStatement()) {
      var rounds = new Rounds();
      var byHand = rounds.add(() -> HandAnswers.read(statement, sql));
      var ours = rounds.add(() -> ground.figures.records(opened.key(), question, page, PAGE));
      rounds.run(options.times(20));
      results.add(
          Line.of("T6", which + " of " + opened.what(), ground.records(), ours)
              .beside("the same page by hand, without its count", ours, byHand)
              .promised("≤ 20 ms", ours.median() <= MILLIS));
    }
  }

  private static void inVillage(Ground ground, Options options, Results results, Place village)
      throws Exception {
    var question = Question.now(village, Reading.PERIOD);
    var ours = new Rounds();
    var times = ours.add(() -> ground.figures.records("events", question, 0, PAGE));
    ours.run(options.times(20));
    results.add(
        Line.of("T6", "first page of a count in one village", ground.records(), times)
            .promised("≤ 20 ms", times.median() <= MILLIS));
  }
}
