package org.townbook.web.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.FigureValue;
import org.townbook.web.ledger.LedgerOrder;

/**
 * Figures that were looked for, under the ledgers they stand on.
 *
 * @param total figures that there are in all
 */
public record FigureList(List<Group> groups, int found, int total) {

  /**
   * @param ledger null for figures that stand on none
   * @param isSeveral whether they stand on more than one; then the ledger is null too
   */
  public record Group(
      @Nullable LedgerDefinition ledger, boolean isSeveral, List<FigureValue> figures) {}

  static FigureList of(Catalog catalog, List<FigureValue> figures) {
    var groups = new ArrayList<Group>();
    SequencedMap<String, List<FigureValue>> byLedger = new LinkedHashMap<>();
    LedgerOrder.of(catalog).forEach(ledger -> byLedger.put(ledger.key(), new ArrayList<>()));
    var several = new ArrayList<FigureValue>();
    var none = new ArrayList<FigureValue>();
    for (var figure : figures) {
      var ledgers = figure.ledgers();
      if (ledgers.size() == 1) {
        byLedger.getOrDefault(ledgers.iterator().next(), none).add(figure);
      } else {
        (ledgers.isEmpty() ? none : several).add(figure);
      }
    }
    byLedger.forEach((key, own) -> groups.add(new Group(catalog.ledger(key), false, own)));
    groups.add(new Group(null, true, several));
    groups.add(new Group(null, false, none));
    groups.removeIf(group -> group.figures().isEmpty());
    return new FigureList(groups, figures.size(), catalog.figures().size());
  }

  /** Whether all words looked for are in the key, the titles or the sentence of a definition. */
  static boolean speaksOf(FigureDefinition definition, String words) {
    var text =
        String.join(
                " ",
                definition.key(),
                definition.title().chinese(),
                definition.title().inEnglish(),
                definition.says())
            .toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(text::contains);
  }

  /** The unit that the printed number is in. */
  public static String unit(FigureValue figure) {
    var definition = figure.definition();
    var as = definition.printing().as();
    return as == null ? definition.unit() : as;
  }
}
