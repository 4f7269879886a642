package org.townbook.sample;

import java.util.HashMap;
import java.util.Map;
import org.townbook.sample.Group.Axis;
import org.townbook.sample.Group.Rows;

/**
 * How large a row's part of a total is. A firm or village that is large in one month is large in
 * the next and in the year after, too; months differ little.
 */
final class Weights {
  private static final double WIDE = 1.6;
  private static final double NARROW = 0.25;

  private final String ledger;
  private final String field;
  private final Rows rows;
  private final Map<String, Double> ofValues = new HashMap<>();

  Weights(String ledger, String field, Rows rows) {
    this.ledger = ledger;
    this.field = field;
    this.rows = rows;
  }

  double of(Map<String, String> row, Chance chance) {
    return switch (rows) {
      case Rows.Counted _, Rows.Listed _ -> chance.weight(WIDE);
      case Rows.Each(var by, _) -> {
        double weight = chance.weight(NARROW);
        for (var axis : by.entrySet()) {
          double spread =
              axis.getValue() instanceof Axis.Values(_, boolean regular) && regular ? NARROW : WIDE;
          var value = row.get(axis.getKey());
          weight *=
              ofValues.computeIfAbsent(
                  axis.getKey() + "=" + value,
                  word -> Chance.seededBy(ledger, field, word).weight(spread));
        }
        yield weight;
      }
    };
  }
}
