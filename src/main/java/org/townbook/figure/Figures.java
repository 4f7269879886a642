package org.townbook.figure;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.Answers.Wanted;
import org.townbook.people.Places;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Computes figures: at any place of the tree, over any period, as of any moment. Holds no number of
 * its own; what it remembers is void the moment a record behind it changes.
 *
 * <p>What one call answers, it answers from one snapshot of the book. Every call may throw {@link
 * FiguresBusy}.
 */
@Service
public class Figures {
  /** How long a reader waits for others who are counting the same ledgers. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Catalog catalog;
  private final Places places;
  private final Snapshots snapshots;
  private final Answers answers;
  private final RecordsBehind recordsBehind;

  @Autowired
  public Figures(Catalog catalog, Places places, DataSource dataSource, Clock clock) {
    this(catalog, places, dataSource, clock, PATIENCE);
  }

  Figures(Catalog catalog, Places places, DataSource dataSource, Clock clock, Duration patience) {
    this.catalog = catalog;
    this.places = places;
    this.snapshots = new Snapshots(dataSource, patience);
    this.answers = new Answers(LedgerMeasures.of(catalog), places, snapshots, clock);
    this.recordsBehind = new RecordsBehind(catalog, snapshots.database());
  }

  /**
   * Several readings as one: all that is asked inside, of figures, places and ledgers, is answered
   * from one snapshot of the book.
   *
   * @param reading may be begun several times, so it changes nothing
   */
  public <T> T inOneSnapshot(Supplier<T> reading) {
    return snapshots.read(reading);
  }

  /**
   * The figures under each question, in the order asked for; those on one ledger are measured
   * together.
   *
   * @throws org.townbook.catalog.UnknownDefinition if a key is not in the catalog
   */
  public Map<Question, List<FigureValue>> compute(
      Collection<String> keys, Collection<Question> questions) {
    return snapshots.read(() -> {
      var values = new LinkedHashMap<Question, List<FigureValue>>();
      computations(keys, questions)
          .forEach((question, computation) ->
              values.put(question, keys.stream().map(computation::value).toList()));
      return values;
    });
  }

  /** The figures under one question; see {@link #compute(Collection, Collection)}. */
  public List<FigureValue> compute(Collection<String> keys, Question question) {
    return Objects.requireNonNull(compute(keys, List.of(question)).get(question));
  }

  /** One figure; see {@link #compute(Collection, Collection)}. */
  public FigureValue compute(String key, Question question) {
    return compute(List.of(key), question).getFirst();
  }

  /** One figure under each question; see {@link #compute(Collection, Collection)}. */
  public Map<Question, FigureValue> compute(String key, Collection<Question> questions) {
    var values = new LinkedHashMap<Question, FigureValue>();
    compute(List.of(key), questions).forEach((q, found) -> values.put(q, found.getFirst()));
    return values;
  }

  /** How the figure was reached: definition, steps with their SQL, and the value. */
  public Explanation explain(String key, Question question) {
    return snapshots.read(() -> {
      var computation =
          Objects.requireNonNull(computations(List.of(key), List.of(question)).get(question));
      return new Explaining(catalog, computation, places.within(question.place())).of(key);
    });
  }

  /**
   * The records a figure was counted from, a page at a time; for a figure made of others, those of
   * its first measured part.
   *
   * @param page counted from 0
   */
  public FigureRecords records(String key, Question question, int page, int size) {
    var measured = recordsBehind.measuredPart(catalog.figure(key));
    return snapshots.read(() -> {
      long total = compute(measured.key(), question).rows();
      var within = places.within(question.place());
      return recordsBehind.page(measured, question, total, within, page, size);
    });
  }

  /** The figure in each of the months up to the end of the question's period. */
  public List<TrendPoint> trend(String key, Question question, int months) {
    return Objects.requireNonNull(trends(List.of(key), question, months).get(key));
  }

  /** Several figures, by key, in each of the months up to the end of the question's period. */
  public Map<String, List<TrendPoint>> trends(
      Collection<String> keys, Question question, int months) {
    var last = question.period().to();
    var questions =
        Stream.iterate(last.minusMonths(months - 1L), m -> m.plusMonths(1))
            .limit(months)
            .map(m -> question.over(Period.month(m)))
            .toList();
    var trends = new HashMap<String, List<TrendPoint>>();
    compute(keys, questions)
        .forEach((at, values) ->
            values.forEach(value ->
                trends
                    .computeIfAbsent(value.key(), _ -> new ArrayList<>())
                    .add(new TrendPoint(at.period().to(), value))));
    return trends;
  }

  /** For each ledger that expects rows, the places (with their months) that have sent none. */
  public Map<LedgerDefinition, List<String>> silences(Question question) {
    return Objects.requireNonNull(silences(List.of(question)).get(question));
  }

  /** The same under each question. */
  public Map<Question, Map<LedgerDefinition, List<String>>> silences(
      Collection<Question> questions) {
    var expecting = catalog.ledgers().stream().filter(l -> l.expects() != null).toList();
    var wanted = new HashSet<Wanted>();
    for (var question : questions) {
      expecting.forEach(ledger -> wanted.add(new Wanted(ledger.key(), question)));
    }
    var found = snapshots.read(() -> answers.of(wanted));
    var silences = new LinkedHashMap<Question, Map<LedgerDefinition, List<String>>>();
    for (var question : questions) {
      var silent = new LinkedHashMap<LedgerDefinition, List<String>>();
      for (var ledger : expecting) {
        var answer = Objects.requireNonNull(found.get(new Wanted(ledger.key(), question)));
        silent.put(ledger, answer.silent());
      }
      silences.put(question, silent);
    }
    return silences;
  }

  private Map<Question, Computation> computations(
      Collection<String> keys, Collection<Question> questions) {
    var towns = towns(questions);
    var wanted = new LinkedHashSet<Wanted>();
    for (var question : questions) {
      wanted.addAll(Computation.wanted(catalog, keys, question));
    }
    for (var one : List.copyOf(wanted)) {
      MeasuredFigures.above(catalog.ledger(one.ledger()), one.question(), towns)
          .ifPresent(town -> wanted.add(new Wanted(one.ledger(), town)));
    }
    var measured = new MeasuredFigures(catalog, answers.of(wanted), towns);
    var external = new ExternalFigures(catalog, snapshots.database(), questions);
    var computations = new LinkedHashMap<Question, Computation>();
    for (var question : questions) {
      computations.put(question, new Computation(catalog, question, measured, external));
    }
    return computations;
  }

  /** By code, the towns of the villages asked about. */
  private Map<String, Place> towns(Collection<Question> questions) {
    return questions.stream()
        .map(Question::place)
        .filter(place -> place.level() == Place.Level.VILLAGE && place.parent() != null)
        .map(Place::parent)
        .distinct()
        .collect(Collectors.toMap(code -> code, places::get));
  }
}
