package org.townbook.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.shared.NearNames;

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

  Catalog(
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

  public Collection<CodeList> codeLists() {
    return codeLists.values();
  }

  public Collection<LedgerDefinition> ledgers() {
    return ledgers.values();
  }

  public Collection<FigureDefinition> figures() {
    return figures.values();
  }

  public Collection<CheckDefinition> checks() {
    return checks.values();
  }

  public Collection<ReportDefinition> reports() {
    return reports.values();
  }

  public Optional<CodeList> findCodeList(String key) {
    return Optional.ofNullable(codeLists.get(key));
  }

  public Optional<LedgerDefinition> findLedger(String key) {
    return Optional.ofNullable(ledgers.get(key));
  }

  public Optional<FigureDefinition> findFigure(String key) {
    return Optional.ofNullable(figures.get(key));
  }

  public Optional<CheckDefinition> findCheck(String key) {
    return Optional.ofNullable(checks.get(key));
  }

  public Optional<ReportDefinition> findReport(String key) {
    return Optional.ofNullable(reports.get(key));
  }

  /**
   * @throws UnknownDefinition naming what is near, if the catalog has no such code list
   */
  public CodeList codeList(String key) {
    return findCodeList(key).orElseThrow(() -> missing("代码表", key, codeLists));
  }

  /**
   * @throws UnknownDefinition naming what is near, if the catalog has no such ledger
   */
  public LedgerDefinition ledger(String key) {
    return findLedger(key).orElseThrow(() -> missing("台账", key, ledgers));
  }

  /**
   * @throws UnknownDefinition naming what is near, if the catalog has no such figure
   */
  public FigureDefinition figure(String key) {
    return findFigure(key).orElseThrow(() -> missing("数字", key, figures));
  }

  /**
   * @throws UnknownDefinition naming what is near, if the catalog has no such report
   */
  public ReportDefinition report(String key) {
    return findReport(key).orElseThrow(() -> missing("报告", key, reports));
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
    return Language.condition(source, Relation.scopeOf(figures.keySet()));
  }

  private static UnknownDefinition missing(String kind, String key, Map<String, ?> known) {
    return new UnknownDefinition(kind, key, NearNames.of(key, known.keySet()));
  }
}
