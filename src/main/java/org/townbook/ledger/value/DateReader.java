package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townbook.ledger.Violation;

/** Days and months in the ways people here write them. */
final class DateReader {
  private static final Pattern DAY =
      Pattern.compile(
          """
          (?x)
          (?: (\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})
            | (\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]
            | (\\d{4})(\\d{2})(\\d{2}) )
          (?: [\\ T]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)? )?  # a time of day says no more
          """);
  private static final Pattern MONTH =
      Pattern.compile(
          """
          (?x) (\\d{4})[-/.](\\d{1,2}) | (\\d{4})\\s*年\\s*(\\d{1,2})\\s*月(?:份)? | (\\d{4})(\\d{2})
          """);

  /** A year outside is a slip of the finger. */
  private static final int YEAR_MIN = 1900;

  private static final int YEAR_MAX = 2199;

  private DateReader() {}

  static Reading day(String written) {
    var text = CellText.halfWidth(written);
    var match = DAY.matcher(text);
    if (match.matches()) {
      int group = match.group(1) != null ? 1 : match.group(5) != null ? 5 : 8;
      int year = number(match, group);
      int month = number(match, group == 1 ? 3 : group + 1);
      int day = number(match, group == 1 ? 4 : group + 2);
      return day(written, year, month, day);
    }
    if (MONTH.matcher(text).matches()) {
      return month(written) instanceof Reading.Fault wrongMonth
          ? wrongMonth
          : fault(Violation.DATE, CellText.quoted(written) + "只有年月，还要写到日，如 2022-03-05。");
    }
    return fault(Violation.DATE, CellText.quoted(written) + "不是日期；请写成 2022-03-05 或 2022年3月5日。");
  }

  private static Reading day(String written, int year, int month, int day) {
    var inYear = month(written, year, month);
    if (inYear instanceof Reading.Value(LocalDate first)) {
      if (day < 1 || day > first.lengthOfMonth()) {
        return fault(
            Violation.DATE,
            CellText.quoted(written) + "不存在：" + year + "年" + month + "月没有" + day + "日。");
      }
      return new Reading.Value(first.withDayOfMonth(day));
    }
    return inYear;
  }

  static Reading month(String written) {
    var text = CellText.halfWidth(written);
    var match = MONTH.matcher(text);
    if (match.matches()) {
      int group = match.group(1) != null ? 1 : match.group(3) != null ? 3 : 5;
      return month(written, number(match, group), number(match, group + 1));
    }
    if (DAY.matcher(text).matches() && day(written) instanceof Reading.Value(LocalDate day)) {
      return day.getDayOfMonth() == 1
          ? new Reading.Value(day)
          : fault(
              Violation.DATE,
              CellText.quoted(written) + "是一天，这里只填月份，如 " + YearMonth.from(day) + "。");
    }
    return fault(Violation.DATE, CellText.quoted(written) + "不是月份；请写成 2022-03 或 2022年3月。");
  }

  private static Reading month(String written, int year, int month) {
    if (month < 1 || month > 12) {
      return fault(Violation.DATE, CellText.quoted(written) + "没有这个月：月份只能是 1 到 12。");
    }
    if (year < YEAR_MIN || year > YEAR_MAX) {
      return fault(Violation.DATE, CellText.quoted(written) + "年份不对，请核对。");
    }
    return new Reading.Value(LocalDate.of(year, month, 1));
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
