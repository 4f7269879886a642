package org.townbook.ledger.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;

/** Writes values down so that reading them gives the same value again. */
public final class WrittenValue {
  public static final String YES = "是";
  public static final String NO = "否";

  private WrittenValue() {}

  /** The text of a field's value; a choice is its code. */
  public static String of(FieldDefinition field, Object value) {
    return field.type() == FieldType.MONTH
        ? YearMonth.from((LocalDate) value).toString()
        : of(value);
  }

  /** The text of a value whose field does not matter. */
  static String of(Object value) {
    return switch (value) {
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Boolean flag -> flag ? YES : NO;
      case Long whole -> whole.toString();
      case LocalDate day -> day.toString();
      default ->
          throw new IllegalArgumentException("no field holds a " + value.getClass().getName());
    };
  }
}
