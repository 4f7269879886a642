package org.townbook.figure;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.Answers.Wanted;
import org.townbook.figure.MonthCells.Thresholds;
import org.townbook.figure.Silence.Heard;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Remembers answers in the database and gives them back only while no later change to their ledger
 * is visible. Writers never wait for it: they note what they changed, and the next reader counts
 * the changed months again.
 */
final class AnswerMemory {

  /** So many answers of a ledger are remembered; the longest remembered are forgotten first. */
  static final int KEPT = 1000;

  private final Map<String, LedgerMeasures> measures;
  private final Snapshots snapshots;
  private final Clock clock;

  AnswerMemory(Map<String, LedgerMeasures> measures, Snapshots snapshots, Clock clock) {
    this.measures = measures;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * What tells an answer from all others of its ledger.
   *
   * @param inside stands for the tree below the place, and for what silence needs to know of it
   * @param judgedOn the day on which silence was judged: from the first day on which all of the
   *     period is over, it is judged alike
   */
  private record Key(
      String place, String inside, LocalDate from, LocalDate to, LocalDate judgedOn) {

    static Key of(String place, String inside, Period period, LocalDate today) {
      var over = period.lastDay().plusDays(1);
      var judgedOn = today.isBefore(over) ? today : over;
      return new Key(place, inside, period.firstDay(), period.lastDay(), judgedOn);
    }
  }

  /**
   * @param wanted of the book as it stands
   * @param trees by code, each place asked about with everything below it, itself first
   */
  Map<Wanted, LedgerAnswer> recall(Set<Wanted> wanted, Map<String, List<Place>> trees) {
    var keys = keys(wanted, trees);
    var answers = remembered(keys);
    var missing = new TreeMap<String, List<Wanted>>();
    for (var one : wanted) {
      if (!answers.containsKey(one)) {
        missing.computeIfAbsent(one.ledger(), _ -> new ArrayList<>()).add(one);
      }
    }
    snapshots.mustHold(missing.keySet());
    missing.forEach((ledger, asked) -> {
      var of = LedgerMeasures.in(measures, ledger);
      var cells = new MonthCells(snapshots.changes(), of, LocalDate.now(clock), Thresholds.USUAL);
      if (cells.refresh()) {
        snapshots.counted(ledger);
      }
      for (var one : asked) {
        var answer = compute(of, one.question().period(), tree(trees, one));
        remember(of, Objects.requireNonNull(keys.get(one)), answer);
        answers.put(one, answer);
      }
      forgetTheOldest(ledger);
    });
    return answers;
  }

  private Map<Wanted, Key> keys(Set<Wanted> wanted, Map<String, List<Place>> trees) {
    var today = LocalDate.now(clock);
    var insides = new HashMap<String, String>();
    trees.forEach((place, within) -> insides.put(place, Digest.of(within.toString())));
    var keys = new HashMap<Wanted, Key>();
    for (var one : wanted) {
      var place = one.question().place().code();
      var inside = Objects.requireNonNull(insides.get(place), place);
      keys.put(one, Key.of(place, inside, one.question().period(), today));
    }
    return keys;
  }

  private static List<Place> tree(Map<String, List<Place>> trees, Wanted wanted) {
    return Objects.requireNonNull(trees.get(wanted.question().place().code()));
  }

  private Map<Wanted, LedgerAnswer> remembered(Map<Wanted, Key> keys) {
    var asked = List.copyOf(keys.entrySet());
    var answers = new HashMap<Wanted, LedgerAnswer>();
    snapshots
        .database()
        .fetch(
            """
            select wanted.at, parts, silent
            from unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}) with ordinality as wanted
              (ledger, signature, place, inside, period_from, period_to, judged_on, at)
            join ({7}) up_to_date using (ledger)
            join figure_cells_built using (ledger, signature)
            join figure_answer answer on answer.ledger = wanted.ledger
              and answer.place = cast(wanted.place as char(12)) and answer.inside = wanted.inside
              and answer.period_from = wanted.period_from
              and answer.period_to = wanted.period_to and answer.judged_on = wanted.judged_on
            """,
            column(asked, String.class, a -> a.getKey().ledger()),
            column(asked, String.class, a -> measures(a.getKey().ledger()).signature()),
            column(asked, String.class, a -> a.getValue().place()),
            column(asked, String.class, a -> a.getValue().inside()),
            column(asked, LocalDate.class, a -> a.getValue().from()),
            column(asked, LocalDate.class, a -> a.getValue().to()),
            column(asked, LocalDate.class, a -> a.getValue().judgedOn()),
            snapshots.changes().upToDate())
        .forEach(row -> {
          var one = asked.get(row.get("at", Integer.class) - 1).getKey();
          answers.put(one, answer(measures(one.ledger()), row));
        });
    return answers;
  }

  @SuppressWarnings("unchecked")
  private static <A, T> Field<T[]> column(List<A> of, Class<T> type, Function<A, T> value) {
    return DSL.val(of.stream().map(value).toArray(n -> (T[]) Array.newInstance(type, n)));
  }

  private LedgerMeasures measures(String ledger) {
    return LedgerMeasures.in(measures, ledger);
  }

  private static LedgerAnswer answer(LedgerMeasures of, Record row) {
    var parts = row.get("parts", BigDecimal[].class);
    var found = new HashMap<String, Measurement>();
    for (int i = 0; i < of.measures().size(); i++) {
      found.put(of.measures().get(i).name(), Measurement.from(parts, i));
    }
    return new LedgerAnswer(found, List.of(row.get("silent", String[].class)));
  }

  private LedgerAnswer compute(LedgerMeasures of, Period period, List<Place> within) {
    var database = snapshots.database();
    var places = within.stream().map(Place::code).toList();
    var cells = new CellReading(database, of.ledger().key(), places, period);
    var found = new HashMap<String, Measurement>();
    of.cells().groups().forEach(group -> found.putAll(cells.measure(group)));
    var table = LedgerTable.of(of.ledger());
    var scope = Scan.scope(table, places, null);
    found.putAll(new Scan(database, table).measure(of.cells().scanned(), scope, period));
    var heard = of.ledger().expects() == null ? Set.<Heard>of() : cells.heard(of.cells());
    return new LedgerAnswer(
        found, Silence.of(of.ledger(), within, period, heard, LocalDate.now(clock)));
  }

  private void remember(LedgerMeasures of, Key key, LedgerAnswer answer) {
    @Nullable BigDecimal[] parts = new BigDecimal[of.measures().size() * Measurement.PARTS];
    for (int i = 0; i < of.measures().size(); i++) {
      answer.of(of.measures().get(i).name()).into(parts, i);
    }
    snapshots
        .database()
        .execute(
            """
            insert into figure_answer
              (ledger, place, inside, period_from, period_to, judged_on, parts, silent)
            values (?, ?, ?, ?, ?, ?, ?::numeric[], ?::text[])
            on conflict do nothing
            """,
            of.ledger().key(),
            key.place(),
            key.inside(),
            key.from(),
            key.to(),
            key.judgedOn(),
            parts,
            answer.silent().toArray(String[]::new));
  }

  private void forgetTheOldest(String ledger) {
    snapshots
        .database()
        .execute(
            """
            delete from figure_answer where ledger = ? and number <= (
              select number from figure_answer where ledger = ?
              order by number desc offset ? limit 1)
            """,
            ledger,
            ledger,
            KEPT);
  }
}
