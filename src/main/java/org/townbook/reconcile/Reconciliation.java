package org.townbook.reconcile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.shared.Interval;
import org.townbook.shared.Refusal;

/** Runs all checks of the catalog on a place and period, and keeps what failed. */
@Service
public class Reconciliation {
  private final Catalog catalog;
  private final Figures figures;
  private final Findings findings;
  private final Clock clock;

  public Reconciliation(Catalog catalog, Figures figures, JdbcClient jdbc, Clock clock) {
    this.catalog = catalog;
    this.figures = figures;
    this.findings = new Findings(jdbc);
    this.clock = clock;
  }

  /** Every check that applies, with its verdict; what fails comes first. Stores nothing. */
  public List<CheckResult> run(Question question) {
    var values = values(question);
    var judge =
        new RelationJudge(
            key -> value(values, key).result().exact().map(Interval::exactly),
            key -> printed(value(values, key)));
    var words = new CheckWords(key -> value(values, key));
    var results = new ArrayList<CheckResult>();
    for (var check : catalog.checks()) {
      if (check.scope().covers(question.place(), question.period(), k -> exact(values, k))) {
        results.add(judged(check, judge, words));
      }
    }
    results.addAll(silences(question));
    unfinished(question).ifPresent(results::add);
    results.sort(Comparator.comparing(r -> !r.verdict().isFinding()));
    return List.copyOf(results);
  }

  /**
   * Runs all checks and keeps those that failed as findings until they are answered. A question
   * about the book of a past moment keeps nothing: findings are about the book as it stands.
   */
  @Transactional
  public List<CheckResult> record(Question question) {
    var results = run(question);
    if (question.asOf() != null) {
      return results;
    }
    var failing = results.stream().filter(r -> r.verdict().isFinding()).toList();
    failing.forEach(r -> findings.seen(r, question, clock.instant()));
    findings.goneExcept(failing.stream().map(CheckResult::key).toList(), question, clock.instant());
    return results;
  }

  /** The key under which it is said whether a ledger has all the rows that are due. */
  public static String completeness(LedgerDefinition ledger) {
    return "complete_" + ledger.key();
  }

  /** All findings of a place, the open ones first; of every place if it is empty. */
  public List<Finding> findings(String place) {
    return findings.all(place);
  }

  /**
   * Answers a finding; it stays answered while what it says stays the same.
   *
   * @return empty if there is no such finding
   * @throws Refusal if the answer or the person is left blank
   */
  public Optional<Finding> answer(long finding, String answer, String by) {
    if (answer.isBlank() || by.isBlank()) {
      throw new Refusal("答复疑点要写明理由和答复人。");
    }
    return findings.answer(finding, answer.strip(), by.strip(), clock.instant());
  }

  private Map<String, FigureValue> values(Question question) {
    var keys = new LinkedHashSet<String>();
    catalog.checks().forEach(c -> keys.addAll(c.relation().figures()));
    catalog.checks().forEach(c -> keys.addAll(c.scope().figures()));
    var values = new LinkedHashMap<String, FigureValue>();
    figures.compute(keys, question).forEach(v -> values.put(v.key(), v));
    return values;
  }

  private static @Nullable BigDecimal exact(Map<String, FigureValue> values, String key) {
    return value(values, key).result().exact().orElse(null);
  }

  private static FigureValue value(Map<String, FigureValue> values, String key) {
    return Objects.requireNonNull(values.get(key), key);
  }

  private static CheckResult judged(CheckDefinition check, RelationJudge judge, CheckWords words) {
    var judgement = judge.judge(check.relation(), check.kind());
    return new CheckResult(
        check.key(),
        check.title().chinese(),
        judgement.verdict(),
        words.of(check, judgement),
        check.relation().figures());
  }

  /** The value as printed, with the definition's digits even where they are zeros. */
  private static Optional<BigDecimal> printed(FigureValue value) {
    int digits = value.definition().printing().digits();
    return value.value().map(v -> v.scale() < digits ? v.setScale(digits) : v);
  }

  /** Which places have not sent what they must. */
  private List<CheckResult> silences(Question question) {
    var results = new ArrayList<CheckResult>();
    figures
        .silences(question)
        .forEach((ledger, silent) ->
            results.add(
                new CheckResult(
                    completeness(ledger),
                    ledger.title().chinese() + "报送齐全",
                    silent.isEmpty() ? Verdict.HOLDS : Verdict.BREAKS,
                    silent.isEmpty()
                        ? "应报的都已报送。"
                        : silent.size() + "处未报：" + String.join("、", silent) + "。",
                    Set.of())));
    return results;
  }

  /** A period that has not ended must not be written about as if it had (date logic). */
  private Optional<CheckResult> unfinished(Question question) {
    if (question.period().lastDay().isBefore(LocalDate.now(clock))) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckResult(
            "period_has_ended",
            "期间已经结束",
            Verdict.SUSPECT,
            question.period().chinese() + "尚未结束，数字只到今天为止，不能写成全期数。",
            Set.of()));
  }
}
