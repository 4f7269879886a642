package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.townbook.ledger.Violation;

/**
 * 公民身份号码 by GB 11643: area, birth date, order and a check character, the weighted sum modulo 11. No
 * message repeats the number: it is personal.
 */
final class IdentityNumber {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int YEAR_MIN = 1850;

  private IdentityNumber() {}

  static Reading read(String written) {
    var number = CellText.halfWidth(written).toUpperCase(Locale.ROOT);
    if (!FORM.matcher(number).matches()) {
      return fault(
          Violation.CHECK_DIGIT, "公民身份号码应是 17 位数字加 1 位数字或 X，这里是 " + number.length() + " 个字符，请核对。");
    }
    if (!hasBirthDate(number)) {
      return fault(Violation.CHECK_DIGIT, "公民身份号码第 7 到 14 位不是真实的出生日期，请核对。");
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return number.charAt(WEIGHTS.length) == CHECKS.charAt(sum % CHECKS.length())
        ? new Reading.Value(number)
        : fault(Violation.CHECK_DIGIT, "公民身份号码的校验码（末位）不符，有一位写错了，请对照证件核对。");
  }

  private static boolean hasBirthDate(String number) {
    int year = Integer.parseInt(number.substring(6, 10));
    int month = Integer.parseInt(number.substring(10, 12));
    int day = Integer.parseInt(number.substring(12, 14));
    try {
      return LocalDate.of(year, month, day).getYear() >= YEAR_MIN;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
