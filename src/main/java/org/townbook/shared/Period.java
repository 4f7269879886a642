package org.townbook.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole months, both ends included. Flows happen in it, stocks stand at its last day.
 *
 * <p>Refuses a run that ends before it starts.
 */
public record Period(YearMonth from, YearMonth to) {

  /** Years outside are slips of the hand: 0202 for 2022. */
  private static final int YEAR_MIN = 1900;

  private static final int YEAR_MAX = 2999;
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?Q([1-4])");
  private static final Pattern HALF = Pattern.compile("(\\d{4})-?H([12])");

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period ends before it starts: " + from + ".." + to);
    }
  }

  /**
   * Reads {@code 2022}, {@code 2022-03}, {@code 2022Q1}, {@code 2022H1} or {@code
   * 2022-01..2022-09}.
   *
   * @throws IllegalArgumentException with the accepted forms, in Chinese, on anything else
   */
  public static Period parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "看不懂期间 " + text + "；请写 2022、2022-03、2022Q1、2022H1 或 2022-01..2022-09"));
  }

  /** The period a text writes in one of the forms of {@link #parse}; empty if it writes none. */
  public static Optional<Period> find(String text) {
    return Optional.ofNullable(read(text.strip()))
        .filter(p -> isYearOfABook(p.from().getYear()) && isYearOfABook(p.to().getYear()));
  }

  static boolean isYearOfABook(int year) {
    return YEAR_MIN <= year && year <= YEAR_MAX;
  }

  /** The period that {@link #toString} wrote, of any year. */
  public static Period ofText(String written) {
    var ends = written.split("\\.\\.", -1);
    return new Period(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
  }

  private static @Nullable Period read(String written) {
    try {
      var quarter = QUARTER.matcher(written);
      if (quarter.matches()) {
        return run(quarter.group(1), Integer.parseInt(quarter.group(2)) * 3 - 2, 3);
      }
      var half = HALF.matcher(written);
      if (half.matches()) {
        return run(half.group(1), Integer.parseInt(half.group(2)) * 6 - 5, 6);
      }
      if (written.matches("\\d{4}")) {
        return run(written, 1, 12);
      }
      return written.split("\\.\\.", -1).length <= 2 ? ofText(written) : null;
    } catch (RuntimeException e) {
      return null; // one message lists the accepted forms
    }
  }

  private static Period run(String year, int firstMonth, int months) {
    var first = YearMonth.of(Integer.parseInt(year), firstMonth);
    return new Period(first, first.plusMonths(months - 1L));
  }

  /** One month alone. */
  public static Period month(YearMonth month) {
    return new Period(month, month);
  }

  /** A whole calendar year. */
  public static Period year(int year) {
    return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /**
   * The months of the year that have ended on a day, for which numbers can be whole; in January
   * those of the year before.
   */
  public static Period yearToDate(LocalDate today) {
    var last = YearMonth.from(today).minusMonths(1);
    return new Period(last.withMonth(1), last);
  }

  /** The first day of its first month. */
  public LocalDate firstDay() {
    return from.atDay(1);
  }

  /** The last day of its last month. */
  public LocalDate lastDay() {
    return to.atEndOfMonth();
  }

  /** Number of months. */
  public int length() {
    return (int) from.until(to, ChronoUnit.MONTHS) + 1;
  }

  /** Number of calendar days. */
  public long days() {
    return firstDay().until(lastDay(), ChronoUnit.DAYS) + 1;
  }

  /** Its months, from the first to the last. */
  public List<YearMonth> months() {
    return Stream.iterate(from, m -> m.plusMonths(1)).limit(length()).toList();
  }

  /** The same months one year earlier: what 同比 compares with. */
  public Period yearBefore() {
    return new Period(from.minusYears(1), to.minusYears(1));
  }

  /** The run of the same length that ends where this one starts: what 环比 compares with. */
  public Period previous() {
    return new Period(from.minusMonths(length()), to.minusMonths(length()));
  }

  /** Whether the day lies in it, both ends included. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /** As people write it: 2022年, 2022年3月, 2022年1—9月, 2021年11月—2022年2月. */
  public String chinese() {
    var year = from.getYear() + "年";
    if (from.getYear() != to.getYear()) {
      return year + from.getMonthValue() + "月—" + to.getYear() + "年" + to.getMonthValue() + "月";
    }
    if (length() == 12) {
      return year;
    }
    return year + from.getMonthValue() + (length() == 1 ? "月" : "—" + to.getMonthValue() + "月");
  }

  /** As programs write it: {@code 2022-01..2022-09}, or one month alone. */
  @Override
  public String toString() {
    return length() == 1 ? from.toString() : from + ".." + to;
  }
}
