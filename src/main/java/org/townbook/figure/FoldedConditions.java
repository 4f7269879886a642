package org.townbook.figure;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.ledger.condition.SqlCondition;

/**
 * Conditions on a row that need no period, where some of what they say was decided before and
 * stands in columns.
 *
 * @param decided what was decided
 */
record FoldedConditions(List<Expression> decided) {
  private static final String ALIAS = "r";

  static FoldedConditions none() {
    return new FoldedConditions(List.of());
  }

  /** The columns to decide them in. */
  List<Field<?>> deciding() {
    var columns = new ArrayList<Field<?>>();
    for (int i = 0; i < decided.size(); i++) {
      var decision = SqlCondition.of(decided.get(i), ALIAS, LocalDate.MIN, LocalDate.MAX);
      columns.add(field(decision).as("holds " + i));
    }
    return columns;
  }

  /** The columns they stand in. */
  List<Field<?>> columns() {
    var columns = new ArrayList<Field<?>>();
    for (int i = 0; i < decided.size(); i++) {
      columns.add(column(i));
    }
    return columns;
  }

  private static Field<Boolean> column(int at) {
    return field(name(ALIAS, "holds " + at), SQLDataType.BOOLEAN);
  }

  /** The whole condition; all rows if there is none. */
  Condition of(@Nullable Expression always) {
    var all = noCondition();
    for (var saying : CellFold.sayings(always)) {
      int at = decided.indexOf(saying);
      all =
          all.and(
              at < 0
                  ? SqlCondition.filter(saying, ALIAS, LocalDate.MIN, LocalDate.MAX)
                  : condition(column(at)));
    }
    return all;
  }
}
