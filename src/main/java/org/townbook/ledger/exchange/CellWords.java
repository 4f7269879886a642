package org.townbook.ledger.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldType;
import org.townbook.ledger.exchange.GridCell.Amount;
import org.townbook.ledger.exchange.GridCell.Broken;
import org.townbook.ledger.exchange.GridCell.Truth;
import org.townbook.ledger.exchange.GridCell.Words;
import org.townbook.ledger.value.WrittenValue;

/** Says what a spreadsheet's cell means in a field, as a person would write it. */
final class CellWords {
  /** What a spreadsheet shows and a person meant; what follows is noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** The day 2199-12-31; a greater number is digits of a date, not a count of days. */
  private static final int SERIAL_MAX = 109_574;

  /** Spreadsheets believe in 29 February 1900; before it the count is one less. */
  private static final int SERIAL_OF_NO_DAY = 60;

  private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
  private static final int DAYS_TO_1904 = 1462;

  private static final Pattern ZEROS = Pattern.compile("0{2,}");
  private static final Pattern DATES = Pattern.compile("(?i).*(yy|d|年|月|h:).*");
  private static final Pattern NOT_SHOWN = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.");

  private final boolean countsFrom1904;

  CellWords(boolean countsFrom1904) {
    this.countsFrom1904 = countsFrom1904;
  }

  /** The cell as words, or as what is broken about it. */
  GridCell in(FieldType field, GridCell cell) {
    return switch (cell) {
      case Words(var text) -> new Words(SpreadsheetText.read(text));
      case Truth(var value) -> new Words(value ? WrittenValue.YES : WrittenValue.NO);
      case Amount amount -> number(field, amount);
      case Broken broken -> broken;
    };
  }

  private GridCell number(FieldType field, Amount amount) {
    var number = new BigDecimal(amount.raw()).round(SHOWN);
    return switch (field) {
      case WHOLE, DECIMAL, MONEY -> new Words(shown(number, amount.format()));
      case DAY -> new Words(isSerial(number) ? day(number).toString() : plain(number));
      case MONTH -> new Words(isSerial(number) ? month(day(number)) : plain(number));
      case FLAG -> new Words(plain(number));
      case TEXT, CHOICE, PLACE, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER ->
          digits(number, amount);
    };
  }

  /** A percentage is kept as its hundredth. */
  private static String shown(BigDecimal number, @Nullable String format) {
    return format != null && format.contains("%")
        ? plain(number.movePointRight(2)) + "%"
        : plain(number);
  }

  private static boolean isSerial(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(SERIAL_MAX)) <= 0;
  }

  private LocalDate day(BigDecimal serial) {
    long days = serial.longValue() + (countsFrom1904 ? DAYS_TO_1904 : 0);
    return SERIAL_ORIGIN.plusDays(days < SERIAL_OF_NO_DAY ? days + 1 : days);
  }

  private static String month(LocalDate day) {
    return day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString();
  }

  /** Digits that are a name and not an amount: a code, a number of a file. */
  private static GridCell digits(BigDecimal number, Amount amount) {
    var format = amount.format() == null ? "" : NOT_SHOWN.matcher(amount.format()).replaceAll("");
    if (DATES.matcher(format).matches()) {
      return new Broken("这一格被电子表格当成了日期；请把这一列设为“文本”格式后重新填写。");
    }
    var digits = plain(number);
    if (digits.replace("-", "").replace(".", "").length() > SHOWN.getPrecision()) {
      return new Broken("这一格的长数字被电子表格存成了近似数，末几位已丢失；请把这一列设为“文本”格式后重新填写。");
    }
    return new Words(
        ZEROS.matcher(format).matches() && digits.length() < format.length()
            ? "0".repeat(format.length() - digits.length()) + digits
            : digits);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
