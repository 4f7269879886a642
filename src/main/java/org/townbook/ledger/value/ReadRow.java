package org.townbook.ledger.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.FieldProblem;

/**
 * A row after reading.
 *
 * @param values the place's code first, then a value for each field in the ledger's order, null
 *     where nothing is given (or what is given has a problem)
 * @param problems empty when the row may be stored
 */
@SuppressWarnings("ArrayRecordComponent") // made and read once per row; compared by nobody
public record ReadRow(@Nullable Object[] values, List<FieldProblem> problems) {

  public String place() {
    return (String) java.util.Objects.requireNonNull(values[0], "a row without problems has one");
  }
}
