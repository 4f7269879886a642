package org.townbook.figure;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.Answers.Wanted;
import org.townbook.people.Places;
import org.townbook.shared.Period;

/**
 * Computes figures: at any place of the tree, over any period, as of any moment. Holds no number of
 * its own; what it remembers is void the moment a record behind it changes.
 */
@Service
public class Figures {
  private final Catalog catalog;
  private final Places places;
  private final Answers answers;
  private final ExternalFigures external;
  private final RecordsBehind recordsBehind;
  private final Map<String, LedgerMeasures> measures;

  public Figures(Catalog catalog, Places places, DataSource dataSource, Clock clock) {
    this.catalog = catalog;
    this.places = places;
    this.measures = LedgerMeasures.of(catalog);
    this.answers = new Answers(measures, dataSource, clock);
    this.external = new ExternalFigures(catalog, dataSource);
    this.recordsBehind = new RecordsBehind(catalog, dataSource);
  }

  /**
   * The figures, in the order asked for; those on one ledger are measured together.
   *
   * @throws org.townbook.catalog.UnknownDefinition if a key is not in the catalog
   */
  public List<FigureValue> compute(Collection<String> keys, Question question) {
    var computation = computation(keys, question);
    return keys.stream().map(computation::value).toList();
  }

  /** One figure; see {@link #compute(Collection, Question)}. */
  public FigureValue compute(String key, Question question) {
    return compute(List.of(key), question).getFirst();
  }

  /** How the figure was reached: definition, steps with their SQL, and the value. */
  public Explanation explain(String key, Question question) {
    var within = places.within(question.place());
    return new Explaining(catalog, computation(List.of(key), question), within).of(key);
  }

  /**
   * The records a figure was counted from, a page at a time; for a figure made of others, those of
   * its first measured part.
   *
   * @param page counted from 0
   */
  public FigureRecords records(String key, Question question, int page, int size) {
    var measured = recordsBehind.measuredPart(catalog.figure(key));
    long total = compute(measured.key(), question).rows();
    return recordsBehind.page(
        measured, question, total, places.within(question.place()), page, size);
  }

  /** The figure in each of the months up to the end of the question's period. */
  public List<TrendPoint> trend(String key, Question question, int months) {
    var last = question.period().to();
    return Stream.iterate(last.minusMonths(months - 1L), m -> m.plusMonths(1))
        .limit(months)
        .map(m -> new TrendPoint(m, compute(key, question.over(Period.month(m)))))
        .toList();
  }

  /** For each ledger that expects rows, the places (with their months) that have sent none. */
  public Map<LedgerDefinition, List<String>> silences(Question question) {
    var expecting = catalog.ledgers().stream().filter(l -> l.expects() != null).toList();
    var wanted =
        expecting.stream()
            .map(l -> new Wanted(l.key(), question.period()))
            .collect(Collectors.toSet());
    var found = answers.of(wanted, places.within(question.place()), question);
    var silences = new LinkedHashMap<LedgerDefinition, List<String>>();
    for (var ledger : expecting) {
      var answer = Objects.requireNonNull(found.get(new Wanted(ledger.key(), question.period())));
      silences.put(ledger, answer.silent());
    }
    return silences;
  }

  private Computation computation(Collection<String> keys, Question question) {
    var wanted = Computation.wanted(catalog, keys, question.period());
    var found = answers.of(wanted, places.within(question.place()), question);
    return new Computation(
        catalog, question, new MeasuredFigures(catalog, found, this::anyRowAbove), external);
  }

  /** Whether the town that keeps a ledger for its villages has written anything in the window. */
  private boolean anyRowAbove(Measured measured, Question question) {
    var parent = question.place().parent();
    var town = parent == null ? question.place() : places.get(parent);
    var above = new Question(town, question.period(), question.asOf());
    var wanted = new Wanted(measured.ledger(), question.period());
    var answer = answers.of(Set.of(wanted), places.within(town), above).get(wanted);
    var span = measured.over() == Span.STANDING ? Span.TO_DATE : measured.over();
    return answer != null && answer.of(Measure.rows(span)).matched() > 0;
  }
}
