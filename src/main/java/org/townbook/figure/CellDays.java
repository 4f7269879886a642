package org.townbook.figure;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Turns days into their months and their stand-ins. Over many rows it is several times as fast to
 * look them up in a list that goes with the statement than to reckon them; days outside the list
 * are reckoned, so that both ways always agree.
 *
 * <p>A stand-in is a day that lies the same way to the ends of any month: the first and the last of
 * a month stand for themselves, all between for each other.
 */
record CellDays(@Nullable LocalDate listedFrom, int listed) {

  static CellDays reckoned() {
    return new CellDays(null, 0);
  }

  /** With a list of some years up to a day and a little past it. */
  static CellDays lookedUp(LocalDate today) {
    var from = LocalDate.of(today.getYear() - 6, 1, 1);
    return new CellDays(from, 8 * 366);
  }

  Field<LocalDate> month(Field<LocalDate> day) {
    return listed(day, CellDays::month, reckonedMonth(day));
  }

  Field<LocalDate> standIn(Field<LocalDate> day) {
    return listed(day, CellDays::standIn, reckonedStandIn(day));
  }

  private Field<LocalDate> listed(
      Field<LocalDate> day, UnaryOperator<LocalDate> turn, Field<LocalDate> reckoned) {
    if (listedFrom == null) {
      return reckoned;
    }
    var list =
        listedFrom
            .datesUntil(listedFrom.plusDays(listed))
            .map(d -> turn.apply(d).toString())
            .collect(Collectors.joining(",", "{", "}"));
    var found =
        field(
            "(cast({0} as date[]))[{1} - {2}]",
            SQLDataType.LOCALDATE, inline(list), day, inline(listedFrom.minusDays(1)));
    return coalesce(found, reckoned);
  }

  private static LocalDate month(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  private static LocalDate standIn(LocalDate day) {
    boolean isEnd = day.getDayOfMonth() == 1 || day.plusDays(1).getDayOfMonth() == 1;
    return isEnd ? day : day.withDayOfMonth(15);
  }

  private static Field<LocalDate> reckonedMonth(Field<LocalDate> day) {
    return field(
        "cast(date_trunc('month', cast({0} as timestamp)) as date)", SQLDataType.LOCALDATE, day);
  }

  private static Field<LocalDate> reckonedStandIn(Field<LocalDate> day) {
    return field(
        """
        case when extract(day from {0}) = 1 or extract(day from {0} + 1) = 1 then {0} \
        else {1} + 14 end\
        """,
        SQLDataType.LOCALDATE, day, reckonedMonth(day));
  }
}
