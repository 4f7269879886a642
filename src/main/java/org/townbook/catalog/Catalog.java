package org.townbook.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.catalog.fault.Shortcomings;

/**
 * All definitions of a book, checked against each other. Never half-read: {@link CatalogReader}
 * gives a catalog only when nothing in it is wrong.
 */
public final class Catalog {
  private final SequencedMap<String, CodeList> codeLists;
  private final SequencedMap<String, LedgerDefinition> ledgers;
  private final SequencedMap<String, FigureDefinition> figures;
  private final SequencedMap<String, CheckDefinition> checks;
  private final SequencedMap<String, ReportDefinition> reports;
  private final Digests digests = new Digests(this);

  /** Takes definitions that have been checked together. */
  public Catalog(
      Map<String, CodeList> codeLists,
      Map<String, LedgerDefinition> ledgers,
      Map<String, FigureDefinition> figures,
      Map<String, CheckDefinition> checks,
      Map<String, ReportDefinition> reports) {
    this.codeLists = copy(codeLists);
    this.ledgers = copy(ledgers);
    this.figures = copy(figures);
    this.checks = copy(checks);
    this.reports = copy(reports);
  }

  private static <T> SequencedMap<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /** All code lists, in the order of their files; so are the others below. */
  public Collection<CodeList> codeLists() {
    return codeLists.values();
  }

  /** All ledgers. */
  public Collection<LedgerDefinition> ledgers() {
    return ledgers.values();
  }

  /** All figures. */
  public Collection<FigureDefinition> figures() {
    return figures.values();
  }

  /** All checks. */
  public Collection<CheckDefinition> checks() {
    return checks.values();
  }

  /** All reports. */
  public Collection<ReportDefinition> reports() {
    return reports.values();
  }

  /** The code list with this key. */
  public Optional<CodeList> findCodeList(String key) {
    return Optional.ofNullable(codeLists.get(key));
  }

  /** The ledger with this key. */
  public Optional<LedgerDefinition> findLedger(String key) {
    return Optional.ofNullable(ledgers.get(key));
  }

  /** The figure with this key. */
  public Optional<FigureDefinition> findFigure(String key) {
    return Optional.ofNullable(figures.get(key));
  }

  /** The check with this key. */
  public Optional<CheckDefinition> findCheck(String key) {
    return Optional.ofNullable(checks.get(key));
  }

  /** The report with this key. */
  public Optional<ReportDefinition> findReport(String key) {
    return Optional.ofNullable(reports.get(key));
  }

  /**
   * The code list with this key.
   *
   * @throws UnknownDefinition naming what is near, if the catalog has no such code list
   */
  public CodeList codeList(String key) {
    return findCodeList(key).orElseThrow(() -> missing("代码表", "codes", key, codeLists));
  }

  /**
   * The ledger with this key.
   *
   * @throws UnknownDefinition naming what is near, if the catalog has no such ledger
   */
  public LedgerDefinition ledger(String key) {
    return findLedger(key).orElseThrow(() -> missing("台账", "ledgers", key, ledgers));
  }

  /**
   * The figure with this key.
   *
   * @throws UnknownDefinition naming what is near, if the catalog has no such figure
   */
  public FigureDefinition figure(String key) {
    return findFigure(key).orElseThrow(() -> missing("数字", "figures", key, figures));
  }

  /**
   * The report with this key.
   *
   * @throws UnknownDefinition naming what is near, if the catalog has no such report
   */
  public ReportDefinition report(String key) {
    return findReport(key).orElseThrow(() -> missing("报告", "reports", key, reports));
  }

  /**
   * What these sound definitions still lack before other towns can share them: worked examples,
   * English words, a use. By file and line.
   */
  public List<CatalogProblem> shortcomings() {
    return Shortcomings.of(this);
  }

  /** What each definition means, and its digest. */
  public Digests digests() {
    return digests;
  }

  /**
   * Reads a condition on a ledger's rows, with the codes of its choices known.
   *
   * @throws UnknownDefinition if the catalog has no such ledger
   */
  public Parsed condition(String ledger, String source) {
    return Language.condition(source, ledger(ledger).scope(list -> codeList(list).codes()));
  }

  /** Reads a condition on figures. */
  public Parsed conditionOnFigures(String source) {
    return Language.condition(source, RelationReader.scopeOf(figures.keySet()));
  }

  private static UnknownDefinition missing(
      String kind, String folder, String key, Map<String, ?> known) {
    return new UnknownDefinition(kind, folder, key, known.keySet());
  }
}
