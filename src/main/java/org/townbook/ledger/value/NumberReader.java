package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.ledger.Violation;
import org.townbook.shared.Units;

/** Numbers, exactly: thousands may be set apart by commas, the right unit may follow. */
record NumberReader(
    boolean isWhole,
    int digits,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String unit)
    implements FieldReader {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(.*)");
  private static final Pattern SCIENTIFIC = Pattern.compile("[eE][+-]?\\d+");
  private static final Pattern UNIT = Pattern.compile("[\\p{L}%‰°㎡/]+");

  /** Digits before the point; enough for any amount, few enough for a {@code bigint}. */
  private static final int WHOLE_DIGITS_MAX = 18;

  NumberReader(FieldDefinition field) {
    this(
        field.type() == FieldType.WHOLE,
        field.type() == FieldType.WHOLE ? 0 : field.digits(),
        field.min(),
        field.max(),
        field.unit());
  }

  @Override
  public Reading read(String written, PlaceDirectory places) {
    var text = CellText.halfWidth(written);
    var match = NUMBER.matcher(text);
    if (!match.matches()) {
      return notANumber(written);
    }
    var rest = match.group(4);
    if (!rest.isEmpty() && !rest.equals(unit)) {
      return SCIENTIFIC.matcher(rest).matches()
          ? fault(Violation.KIND, CellText.quoted(written) + "是科学记数，可能已丢了位数；请写出完整的数。")
          : UNIT.matcher(rest).matches() ? wrongUnit(number(match), rest) : notANumber(written);
    }
    return checked(number(match));
  }

  private static BigDecimal number(java.util.regex.Matcher match) {
    var whole = match.group(2);
    var fraction = match.group(3);
    var plain = whole.indexOf(',') < 0 ? whole : whole.replace(",", "");
    var number = new BigDecimal(fraction == null ? plain : plain + fraction);
    return match.group(1).equals("-") ? number.negate() : number;
  }

  private Reading checked(BigDecimal written) {
    var number = plain(written);
    if (number.scale() > digits) {
      return fault(
          isWhole ? Violation.KIND : Violation.DIGITS,
          isWhole
              ? written.toPlainString() + " 不是整数，这里只填整数。"
              : written.toPlainString() + " 小数太长，最多 " + digits + " 位小数。");
    }
    if (number.precision() - number.scale() > WHOLE_DIGITS_MAX) {
      return fault(Violation.RANGE, "数太大，最多 " + WHOLE_DIGITS_MAX + " 位整数；请核对。");
    }
    if (min != null && number.compareTo(min) < 0) {
      return fault(
          Violation.RANGE, written.toPlainString() + " 小于最小值 " + min.toPlainString() + "，请核对。");
    }
    if (max != null && number.compareTo(max) > 0) {
      return fault(
          Violation.RANGE, written.toPlainString() + " 大于最大值 " + max.toPlainString() + "，请核对。");
    }
    return new Reading.Value(isWhole ? (Object) number.longValueExact() : number);
  }

  /** Without noughts at the end, so that equal amounts are equal values: 1.50 is 1.5. */
  private static BigDecimal plain(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Reading wrongUnit(BigDecimal number, String given) {
    if (unit == null) {
      return fault(Violation.UNIT, "这里只填数字，不带单位“" + given + "”。");
    }
    var told = "单位应是“" + unit + "”，写的是“" + given + "”";
    return fault(Violation.UNIT, told + converted(number, given, unit) + "。");
  }

  /** What the number would be in the right unit; nothing to say where only the word differs. */
  private static String converted(BigDecimal number, String given, String unit) {
    if (!Units.sameFamily(given, unit)) {
      return "";
    }
    var right = Units.convert(number, given, unit);
    return right.compareTo(number) == 0 ? "" : "；换算过来是 " + plain(right).toPlainString() + unit;
  }

  private Reading notANumber(String written) {
    var example = unit == null ? "12" : "12 或 12" + unit;
    return fault(Violation.KIND, CellText.quoted(written) + "不是数字；请写成 " + example + "，没有就留空。");
  }
}
