package org.townbook.catalog;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Values;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * For which places and periods a check means something: what only the town books is nothing at a
 * single village, a year's target says nothing about one month, and what is still being built is
 * not yet to be held against a plan.
 *
 * @param at the lowest level it is judged at; null for every level
 * @param year the only year it speaks of; null for every year
 * @param sinceJanuary whether only periods count that begin with the year
 * @param when what must be true of figures and the period's days; null where nothing need be
 */
public record CheckScope(
    @Nullable EntryLevel at,
    @Nullable Integer year,
    boolean sinceJanuary,
    @Nullable Expression when) {
  /** Every place, every period. */
  public static final CheckScope EVERYWHERE = new CheckScope(null, null, false, null);

  /**
   * Whether the check is judged there and then.
   *
   * @param figures the exact number of each of {@link #figures}, null for one that is not known;
   *     what is said of such a one is false
   */
  public boolean covers(
      Place place, Period period, Function<String, @Nullable BigDecimal> figures) {
    boolean high = at != EntryLevel.TOWN || place.level() != Place.Level.VILLAGE;
    boolean inYear =
        year == null || (period.from().getYear() == year && period.to().getYear() == year);
    boolean begins = !sinceJanuary || period.from().getMonth() == Month.JANUARY;
    return high && inYear && begins && isTime(period, figures);
  }

  /** Keys of the figures that must be known to tell. */
  public Set<String> figures() {
    return when == null
        ? Set.of()
        : when.fields().stream().map(Expression.Field::name).collect(Collectors.toSet());
  }

  private boolean isTime(Period period, Function<String, @Nullable BigDecimal> figures) {
    return when == null
        || Evaluation.holds(when, new Values(figures::apply, period.firstDay(), period.lastDay()));
  }
}
