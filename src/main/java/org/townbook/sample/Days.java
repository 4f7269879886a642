package org.townbook.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.shared.Period;

/** Days of a period to draw from: few at weekends, and some weeks busier than others. */
final class Days {
  private static final double SATURDAY = 0.3;
  private static final double SUNDAY = 0.2;
  private static final double WEEK_SPREAD = 0.8;

  private final List<LocalDate> days;
  private final double[] upTo;

  private Days(List<LocalDate> days, double[] upTo) {
    this.days = days;
    this.upTo = upTo;
  }

  static Days of(Period period, Chance chance) {
    var days = period.firstDay().datesUntil(period.lastDay().plusDays(1)).toList();
    var upTo = new double[days.size()];
    double sum = 0;
    double week = chance.weight(WEEK_SPREAD);
    for (int i = 0; i < upTo.length; i++) {
      var weekday = days.get(i).getDayOfWeek();
      if (weekday == DayOfWeek.MONDAY) {
        week = chance.weight(WEEK_SPREAD);
      }
      sum += week * busyness(weekday);
      upTo[i] = sum;
    }
    return new Days(days, upTo);
  }

  LocalDate draw(Chance chance) {
    double at = chance.unit() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return days.get(Math.min(found < 0 ? -found - 1 : found + 1, days.size() - 1));
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
  }

  /** Every n-th day from the first one on; with {@code weekdays} only if it is no weekend. */
  static List<LocalDate> every(int step, Period period, boolean weekdays) {
    return period
        .firstDay()
        .datesUntil(period.lastDay().plusDays(1))
        .filter(day -> ChronoUnit.DAYS.between(period.firstDay(), day) % step == 0)
        .filter(day -> !weekdays || !isWeekend(day))
        .toList();
  }

  /** A drawn day as the field holds it: the day, or its month. */
  static String text(FieldDefinition field, LocalDate day) {
    return field.type() == FieldType.MONTH ? YearMonth.from(day).toString() : day.toString();
  }

  private static double busyness(DayOfWeek day) {
    return switch (day) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 1;
      case SATURDAY -> SATURDAY;
      case SUNDAY -> SUNDAY;
    };
  }
}
