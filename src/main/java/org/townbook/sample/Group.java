package org.townbook.sample;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Origin;
import org.townbook.catalog.expression.Expression;
import org.townbook.shared.Period;

/**
 * Rows of a recipe that are drawn alike.
 *
 * @param within where the ledger's date is drawn; null where something else gives it
 * @param fields rules by field; a row that has its field already is left as it is
 */
record Group(
    Rows rows,
    Placing placing,
    @Nullable Period within,
    SequencedMap<String, Drawn> fields,
    Origin origin) {

  /** A rule and where it is written. */
  record Drawn(Rule rule, Origin origin) {}

  /** How many rows there are, and what they hold before any rule is asked. */
  sealed interface Rows {

    record Counted(int number) implements Rows {}

    record Listed(List<Map<String, String>> rows) implements Rows {}

    /** One row for each combination of the fields' values. */
    record Each(SequencedMap<String, Axis> by, @Nullable Keep keep) implements Rows {}
  }

  /** A condition on the rows of the one ledger that the field refers to. */
  record Keep(String field, Expression condition) {}

  /** The values one field runs through. */
  sealed interface Axis {

    record Values(List<String> texts, boolean regular) implements Axis {}

    record KeysOf(String ledger) implements Axis {}
  }

  /** Where rows happen. */
  sealed interface Placing {

    record Drawn(List<String> codes) implements Placing {}

    record InTurn(List<String> codes) implements Placing {}
  }
}
