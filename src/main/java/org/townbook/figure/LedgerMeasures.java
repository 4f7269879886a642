package org.townbook.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;
import org.townbook.catalog.LedgerDefinition;

/**
 * Everything the catalog measures on one ledger, in a fixed order.
 *
 * @param cells how the measures are kept
 * @param signature changes whenever the ledger's dating or any measure does, so that kept values of
 *     an older catalog are never read
 */
record LedgerMeasures(
    LedgerDefinition ledger, List<Measure> measures, CellPlan cells, String signature) {

  /** To be raised when cells come to hold something else for the same measures. */
  private static final String CELLS = "3|";

  private static final List<Span> COUNTED =
      List.of(Span.PERIOD, Span.TO_DATE, Span.YEAR, Span.NEXT_YEAR);

  static Map<String, LedgerMeasures> of(Catalog catalog) {
    var byLedger = new LinkedHashMap<String, List<Measure>>();
    for (var ledger : catalog.ledgers()) {
      byLedger.put(ledger.key(), rowCounts(ledger));
    }
    catalog.figures().stream()
        .sorted(Comparator.comparing(FigureDefinition::key))
        .forEach(figure -> {
          if (figure.formula() instanceof Measured measured) {
            byLedger
                .getOrDefault(measured.ledger(), new ArrayList<>())
                .add(new Measure(figure.key(), measured));
          }
        });
    var all = new LinkedHashMap<String, LedgerMeasures>();
    byLedger.forEach((key, measures) -> {
      var ledger = catalog.ledger(key);
      all.put(
          key,
          new LedgerMeasures(
              ledger,
              measures,
              CellPlan.of(measures, field -> values(catalog, ledger, field.name())),
              Digest.of(CELLS + ledger.expects() + "|" + measures)));
    });
    return all;
  }

  static LedgerMeasures in(Map<String, LedgerMeasures> all, String ledger) {
    return Objects.requireNonNull(all.get(ledger), ledger);
  }

  private static List<Measure> rowCounts(LedgerDefinition ledger) {
    var counts = new ArrayList<Measure>();
    for (var span : COUNTED) {
      counts.add(
          new Measure(
              Measure.rows(span),
              new Measured(
                  ledger.key(), new Aggregate.Count(), null, null, ledger.date(), span, null)));
    }
    return counts;
  }

  /** How many values a field may have, absence among them; 0 if nobody knows. */
  private static int values(Catalog catalog, LedgerDefinition ledger, String field) {
    var definition = ledger.findField(field).orElse(null);
    if (definition != null && definition.type() == FieldType.CHOICE && definition.of() != null) {
      return catalog.codeList(definition.of()).entries().size() + 1;
    }
    return definition != null && definition.type() == FieldType.FLAG ? 3 : 0;
  }
}
