package org.townbook.ledger.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.ledger.value.ShownValues;

/** A field as a column of a sheet: its heading, its width, and how its values look. */
record SheetColumn(FieldDefinition field) {
  private static final int DIGITS_MAX = 15;
  private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);
  private static final double WIDE = 24;
  private static final double NARROW = 14;

  /** A bold Chinese character, in widths of a digit. */
  private static final double CHARACTER = 2.3;

  private static final double MARGIN = 3;

  /** The title with its unit, as people head their columns. */
  String heading() {
    var title = field.title().chinese();
    return field.unit() == null ? title : title + "（" + field.unit() + "）";
  }

  /** Wide enough for the heading, and for what usually stands below it. */
  double width() {
    var usual =
        switch (field.type()) {
          case TEXT, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> WIDE;
          case WHOLE, DECIMAL, MONEY, DAY, MONTH, FLAG, CHOICE, PLACE -> NARROW;
        };
    return Math.max(usual, heading().length() * CHARACTER + MARGIN);
  }

  /** How a spreadsheet is told to show, and to take, values of this field. */
  String format() {
    return switch (field.type()) {
      case DAY -> "yyyy-mm-dd";
      case MONTH -> "yyyy-mm";
      case WHOLE -> "0";
      case DECIMAL, MONEY -> "General";
      case TEXT, FLAG, CHOICE, PLACE, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> "@";
    };
  }

  /** Writes a value so that reading the sheet gives exactly it again. */
  void write(Worksheet sheet, int row, int column, Object value, ShownValues shown) {
    switch (value) {
      case LocalDate day when !day.isBefore(FIRST_SAFE_DAY) -> sheet.value(row, column, day);
      case Long whole when Math.abs(whole) < 1_000_000_000_000_000L ->
          sheet.value(row, column, whole);
      case BigDecimal number when number.precision() <= DIGITS_MAX ->
          sheet.value(row, column, number);
      default -> sheet.inlineString(row, column, SpreadsheetText.forSheet(shown.of(field, value)));
    }
    if (field.type() == FieldType.DAY || field.type() == FieldType.MONTH) {
      sheet.style(row, column).format(format()).set();
    }
  }
}
