package org.townbook.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.townbook.catalog.canonical.CanonicalCheck;
import org.townbook.catalog.canonical.CanonicalCodeList;
import org.townbook.catalog.canonical.CanonicalFigure;
import org.townbook.catalog.canonical.CanonicalLedger;
import org.townbook.catalog.canonical.CanonicalReport;

/**
 * What each definition means, in one canonical text, and that text's SHA-256: as long as the digest
 * is the same, the definition gives the same number in the same words from the same records.
 *
 * <p>What changes a number or its wording counts: formula, conditions, unit, rounding, Chinese
 * titles and sentences, the relation of a check. What does not, does not: comments, blanks, the
 * order of names, of a list's entries and of a ledger's fields, a default that is written out,
 * English words, worked examples, where a file lies, who may see a ledger and which office keeps
 * it, which way is better.
 *
 * <p>A digest stands on others all the way down: a figure's on those of the figures it is made of,
 * or on what it uses of its ledger (its fields, and the choices that its condition names); a
 * check's on its figures'. Rules of entry belong to the ledger alone, since a record that is in the
 * book counts whatever is asked of later ones. Of a report the text counts; the figures that it
 * cites have digests of their own.
 */
public final class Digests {
  private final Catalog catalog;
  private final Map<String, CanonicalText> figures = new ConcurrentHashMap<>();

  Digests(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What a code list means. */
  public CanonicalText of(CodeList list) {
    return CanonicalCodeList.of(list);
  }

  /** What a ledger means. */
  public CanonicalText of(LedgerDefinition ledger) {
    return CanonicalLedger.of(ledger, list -> of(catalog.codeList(list)).digest());
  }

  /** What a figure means, with all it is made of. */
  public CanonicalText of(FigureDefinition figure) {
    var known = figures.get(figure.key());
    if (known == null) {
      known = CanonicalFigure.of(figure, catalog);
      figures.put(figure.key(), known);
    }
    return known;
  }

  /** What a check means, with all its figures. */
  public CanonicalText of(CheckDefinition check) {
    return CanonicalCheck.of(check, key -> of(catalog.figure(key)).digest());
  }

  /** What a report says of itself. */
  public CanonicalText of(ReportDefinition report) {
    return CanonicalReport.of(report);
  }
}
