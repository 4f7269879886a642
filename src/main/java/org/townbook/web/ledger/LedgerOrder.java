package org.townbook.web.ledger;

import java.util.Comparator;
import java.util.List;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.LedgerDefinition;

/** The order in which people look for ledgers: by the office that keeps them. */
public final class LedgerOrder {
  private static final String OFFICES = "office";

  private LedgerOrder() {}

  /** The ledgers of each office together, the offices in the order of their code list. */
  public static List<LedgerDefinition> of(Catalog catalog) {
    var offices = offices(catalog).stream().map(entry -> entry.title().chinese()).toList();
    return catalog.ledgers().stream()
        .sorted(Comparator.comparingInt(ledger -> place(offices, ledger.keptBy())))
        .toList();
  }

  static List<CodeList.Entry> offices(Catalog catalog) {
    return catalog.findCodeList(OFFICES).map(CodeList::entries).orElse(List.of());
  }

  private static int place(List<String> offices, String office) {
    int at = offices.indexOf(office);
    return at < 0 ? offices.size() : at;
  }
}
