package org.townbook.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Standing;
import org.townbook.catalog.expression.Comparison;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Expression.And;
import org.townbook.catalog.expression.Expression.Compare;
import org.townbook.catalog.expression.Expression.Field;
import org.townbook.catalog.expression.Expression.Given;
import org.townbook.catalog.expression.Expression.Not;
import org.townbook.catalog.expression.Expression.Or;
import org.townbook.catalog.expression.Expression.PeriodEnd;
import org.townbook.catalog.expression.Expression.PeriodStart;
import org.townbook.catalog.expression.ValueType;

/**
 * A measure's condition, parted into what a row itself decides and what waits for the period.
 *
 * <p>The second part may only ask how days lie to the ends of the period, which are ends of months.
 * So it answers the same for every day of a month but its first and its last, and can be decided
 * long after the rows were counted, if they were counted by those days.
 *
 * @param always the part that needs no period; null where it is all rows
 * @param asked the part that does; null where nothing does
 */
record SplitCondition(@Nullable Expression always, @Nullable Expression asked) {

  /** Empty if the condition mixes both in a way that cannot be parted. */
  static Optional<SplitCondition> of(Measured what) {
    var always = new ArrayList<Expression>();
    var asked = new ArrayList<Expression>();
    for (var part : parts(what)) {
      if (!part.usesPeriod()) {
        always.add(part);
      } else if (comparesOnlyDaysWithPeriod(part)) {
        asked.add(part);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new SplitCondition(all(always), all(asked)));
  }

  /** The days that the second part asks about, by name and without repetition. */
  List<String> days() {
    return asked == null ? List.of() : asked.fields().stream().map(Field::name).sorted().toList();
  }

  private static List<Expression> parts(Measured what) {
    var parts = new ArrayList<Expression>();
    switch (what.where()) {
      case null -> {}
      case And and -> parts.addAll(and.parts());
      case Expression other -> parts.add(other);
    }
    if (what.standing() != null) {
      parts.add(stands(what.standing()));
    }
    return parts;
  }

  private static Expression stands(Standing standing) {
    var until = new Field(standing.until(), ValueType.DAY);
    return new Or(
        List.of(new Not(new Given(until)), new Compare(Comparison.MORE, until, new PeriodEnd())));
  }

  private static boolean comparesOnlyDaysWithPeriod(Expression part) {
    return switch (part) {
      case And and -> and.parts().stream().allMatch(SplitCondition::comparesOnlyDaysWithPeriod);
      case Or or -> or.parts().stream().allMatch(SplitCondition::comparesOnlyDaysWithPeriod);
      case Not not -> comparesOnlyDaysWithPeriod(not.condition());
      case Given given -> given.field().type() == ValueType.DAY;
      case Compare(var _, var left, var right) ->
          (isPeriod(left) && isPeriodOrDay(right)) || (isPeriod(right) && isPeriodOrDay(left));
      case Expression.Flag _ -> true;
      case Expression.Field _,
          Expression.Text _,
          Expression.Number _,
          Expression.Day _,
          Expression.PeriodStart _,
          Expression.PeriodEnd _,
          Expression.In _,
          Expression.Quantity _ ->
          false;
    };
  }

  private static boolean isPeriodOrDay(Expression side) {
    return isPeriod(side) || (side instanceof Field field && field.type() == ValueType.DAY);
  }

  private static boolean isPeriod(Expression side) {
    return side instanceof PeriodStart || side instanceof PeriodEnd;
  }

  private static @Nullable Expression all(List<Expression> parts) {
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.getFirst();
      default -> new And(parts);
    };
  }
}
