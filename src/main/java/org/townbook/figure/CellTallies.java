package org.townbook.figure;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.townbook.catalog.FieldType;
import org.townbook.figure.CellPart.Amount;
import org.townbook.figure.CellPart.Rows;
import org.townbook.ledger.LedgerChanges.ChangedRevision;

/** Writes the statements that count rows into cells: place, month, days, counts, sums. */
final class CellTallies {
  private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

  private final CellRows rows;
  private final CellGroup group;

  CellTallies(CellRows rows) {
    this.rows = rows;
    this.group = rows.group();
  }

  /** How one part is counted, its condition given. */
  private interface Counting {
    Field<?> rows(Condition matching);

    Field<?> given(String field, Condition matching);

    Field<?> total(String field, Condition matching);
  }

  /** All parts, each decided on each row. */
  Select<Record> of(Condition scope) {
    return tally(_ -> true, plain(), FoldedConditions.none(), rows.rows(scope, List.of()));
  }

  /** Some parts, each decided on each row; the others are nought. */
  Select<Record> of(Set<Integer> parts, Condition scope) {
    return tally(parts::contains, plain(), FoldedConditions.none(), rows.rows(scope, List.of()));
  }

  private Counting plain() {
    return new Counting() {
      @Override
      public Field<?> rows(Condition matching) {
        return count().filterWhere(matching);
      }

      @Override
      public Field<?> given(String field, Condition matching) {
        return count(rows.table().column(field)).filterWhere(matching);
      }

      @Override
      public Field<?> total(String field, Condition matching) {
        return coalesce(sum(summand(field)).filterWhere(matching), NOTHING);
      }
    };
  }

  /**
   * The same of some revisions that came into the book or left it, each with the sign of what it
   * does: added to the cells of before, it gives those of after.
   */
  Select<Record> differences(List<ChangedRevision> changes) {
    return tally(_ -> true, weighted(), FoldedConditions.none(), rows.weighted(changes));
  }

  private Counting weighted() {
    return new Counting() {
      @Override
      public Field<?> rows(Condition matching) {
        return coalesce(sum(CellRows.WEIGHT).filterWhere(matching), NOTHING);
      }

      @Override
      public Field<?> given(String field, Condition matching) {
        return rows(matching.and(rows.table().column(field).isNotNull()));
      }

      @Override
      public Field<?> total(String field, Condition matching) {
        return coalesce(sum(number(field).mul(CellRows.WEIGHT)).filterWhere(matching), NOTHING);
      }
    };
  }

  /** The parts of a fold; the others are nought. Rows that are alike are put together first. */
  Select<Record> of(CellFold fold, Condition scope) {
    var conditions = new FoldedConditions(List.copyOf(fold.holding()));
    var kinds = new ArrayList<>(rows.cell());
    fold.fields().forEach(f -> kinds.add(rows.table().column(f.name())));
    kinds.addAll(conditions.columns());
    var fields = new ArrayList<>(kinds);
    fields.add(count().as("rows"));
    for (var amount : amounts(fold)) {
      fields.add(count(rows.table().column(amount)).as("given " + amount));
      fields.add(sum(summand(amount)).as("total " + amount));
    }
    var folded =
        select(fields)
            .from(rows.rows(scope, conditions.deciding()))
            .groupBy(kinds)
            .asTable(rows.table().alias());
    return tally(fold.parts()::contains, folded(), conditions, folded);
  }

  private TreeSet<String> amounts(CellFold fold) {
    var amounts = new TreeSet<String>();
    for (int part : fold.parts()) {
      if (group.parts().get(part) instanceof Amount(var field, var _)) {
        amounts.add(field);
      }
    }
    return amounts;
  }

  private static Counting folded() {
    return new Counting() {
      @Override
      public Field<?> rows(Condition matching) {
        return added("rows", matching);
      }

      @Override
      public Field<?> given(String field, Condition matching) {
        return added("given " + field, matching);
      }

      @Override
      public Field<?> total(String field, Condition matching) {
        return added("total " + field, matching);
      }

      private static Field<?> added(String column, Condition matching) {
        var numbers = field(name("r", column), SQLDataType.NUMERIC);
        return coalesce(sum(numbers).filterWhere(matching), NOTHING);
      }
    };
  }

  private Select<Record> tally(
      Predicate<Integer> wanted, Counting counting, FoldedConditions conditions, Table<?> from) {
    var counts = new ArrayList<Field<?>>();
    var sums = new ArrayList<Field<?>>();
    for (int at = 0; at < group.parts().size(); at++) {
      var part = group.parts().get(at);
      boolean counted = wanted.test(at);
      if (part instanceof Rows(var always)) {
        counts.add(counted ? counting.rows(conditions.of(always)) : NOTHING);
      } else if (part instanceof Amount(var name, var always)) {
        var matching = conditions.of(always);
        counts.add(counted ? counting.given(name, matching) : NOTHING);
        sums.add(counted ? counting.total(name, matching) : NOTHING);
      }
    }
    var fields = new ArrayList<>(rows.storedCell());
    fields.add(CellRows.array(counts, SQLDataType.BIGINT));
    fields.add(CellRows.array(sums, SQLDataType.NUMERIC));
    return select(fields).from(from).groupBy(rows.cell());
  }

  /** Sums of whole numbers are exact decimals already, and faster so. */
  private Field<BigDecimal> summand(String name) {
    return rows.table().ledger().field(name).type() == FieldType.WHOLE
        ? field(rows.table().column(name).getQualifiedName(), BigDecimal.class)
        : number(name);
  }

  private Field<BigDecimal> number(String name) {
    return cast(rows.table().column(name), SQLDataType.NUMERIC);
  }
}
