package org.townbook.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Expression.And;
import org.townbook.catalog.expression.Expression.Field;

/**
 * Parts of a group whose conditions turn on few different things. Rows that are alike in those can
 * be put together first, so that each condition is decided once for all of them.
 *
 * @param fields what rows are alike in: fields with few values
 * @param holding conditions on other fields, that hold for all of the rows or for none
 * @param parts where the parts stand among the group's
 */
record CellFold(Set<Field> fields, Set<Expression> holding, Set<Integer> parts) {
  /** More kinds of rows than this in a cell are too many to gain by. */
  private static final int MANY_KINDS = 64;

  /**
   * @param values how many values a field may have, or 0 if nobody knows
   */
  static List<CellFold> of(List<CellPart> parts, ToIntFunction<Field> values) {
    var folds = new ArrayList<Draft>();
    for (int at = 0; at < parts.size(); at++) {
      if (!parts.get(at).isSet()) {
        place(new Draft(values).with(parts.get(at).always(), at), folds);
      }
    }
    return folds.stream().map(Draft::fold).toList();
  }

  private static void place(Draft one, List<Draft> folds) {
    for (var fold : folds) {
      if (fold.and(one).kinds() <= MANY_KINDS) {
        fold.add(one);
        return;
      }
    }
    folds.add(one);
  }

  /** What a condition says, each part of it by itself. */
  static List<Expression> sayings(@Nullable Expression condition) {
    return switch (condition) {
      case null -> List.of();
      case And and -> and.parts();
      case Expression other -> List.of(other);
    };
  }

  /** A fold on the way. */
  private record Draft(
      ToIntFunction<Field> values, Set<Field> fields, Set<Expression> holding, Set<Integer> parts) {
    Draft(ToIntFunction<Field> values) {
      this(values, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    Draft with(@Nullable Expression condition, int part) {
      for (var saying : sayings(condition)) {
        if (saying.fields().stream().allMatch(f -> values.applyAsInt(f) > 0)) {
          fields.addAll(saying.fields());
        } else {
          holding.add(saying);
        }
      }
      parts.add(part);
      return this;
    }

    void add(Draft other) {
      fields.addAll(other.fields);
      holding.addAll(other.holding);
      parts.addAll(other.parts);
    }

    Draft and(Draft other) {
      var both = new Draft(values);
      both.add(this);
      both.add(other);
      return both;
    }

    long kinds() {
      long kinds = 1L << Math.min(holding.size(), Integer.SIZE);
      for (var field : fields) {
        kinds = Math.min(kinds * values.applyAsInt(field), Integer.MAX_VALUE);
      }
      return kinds;
    }

    CellFold fold() {
      return new CellFold(fields, holding, parts);
    }
  }
}
