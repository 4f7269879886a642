package org.townbook.web.today;

import java.util.List;
import java.util.Map;
import org.townbook.catalog.LedgerDefinition;

/**
 * A ledger that waits for rows.
 *
 * @param silent the places, with their months, that have sent none
 */
public record Silence(LedgerDefinition ledger, List<String> silent) {

  /** Key of the check that says the same. */
  String check() {
    return "complete_" + ledger.key();
  }

  static List<Silence> of(Map<LedgerDefinition, List<String>> silences) {
    return silences.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> new Silence(e.getKey(), e.getValue()))
        .toList();
  }
}
