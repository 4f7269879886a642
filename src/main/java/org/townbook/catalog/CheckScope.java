package org.townbook.catalog;

import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * For which places and periods a check means something: what only the town books is nothing at a
 * single village, and a year's target says nothing about one month.
 *
 * @param at the lowest level it is judged at; null for every level
 * @param year the only year it speaks of; null for every year
 * @param sinceJanuary whether only periods count that begin with the year
 */
public record CheckScope(@Nullable EntryLevel at, @Nullable Integer year, boolean sinceJanuary) {
  /** Every place, every period. */
  public static final CheckScope EVERYWHERE = new CheckScope(null, null, false);

  /** Whether the check is judged there and then. */
  public boolean covers(Place place, Period period) {
    boolean high = at != EntryLevel.TOWN || place.level() != Place.Level.VILLAGE;
    boolean inYear =
        year == null || (period.from().getYear() == year && period.to().getYear() == year);
    boolean begins = !sinceJanuary || period.from().getMonth() == Month.JANUARY;
    return high && inYear && begins;
  }
}
