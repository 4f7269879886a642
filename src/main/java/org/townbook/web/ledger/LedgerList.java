package org.townbook.web.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CodeList;
import org.townbook.ledger.LedgerStanding;
import org.townbook.web.frame.Words;

/** The ledgers under the offices that keep them, in the offices' own order. */
public record LedgerList(List<Office> offices, int found, int total) {
  public record Office(String name, List<LedgerStanding> ledgers) {}

  static LedgerList of(
      Catalog catalog, List<LedgerStanding> standings, String words, Words language) {
    var byOffice = new LinkedHashMap<String, List<LedgerStanding>>();
    var entries = LedgerOrder.offices(catalog);
    entries.forEach(entry -> byOffice.put(entry.title().chinese(), new ArrayList<>()));
    var found = standings.stream().filter(standing -> speaksOf(standing, words)).toList();
    for (var standing : found) {
      byOffice.computeIfAbsent(standing.ledger().keptBy(), _ -> new ArrayList<>()).add(standing);
    }
    var offices = new ArrayList<Office>();
    byOffice.forEach((office, ledgers) -> {
      if (!ledgers.isEmpty()) {
        offices.add(new Office(name(entries, office, language), ledgers));
      }
    });
    return new LedgerList(offices, found.size(), standings.size());
  }

  private static String name(List<CodeList.Entry> entries, String office, Words language) {
    return entries.stream()
        .filter(entry -> entry.title().chinese().equals(office))
        .findFirst()
        .map(entry -> language.of(entry.title()))
        .orElse(office);
  }

  private static boolean speaksOf(LedgerStanding standing, String words) {
    var ledger = standing.ledger();
    var text =
        String.join(
                " ",
                ledger.key(),
                ledger.title().chinese(),
                ledger.title().inEnglish(),
                ledger.oneRowIs(),
                ledger.keptBy())
            .toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(text::contains);
  }
}
