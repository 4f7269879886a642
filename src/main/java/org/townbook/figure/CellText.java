package org.townbook.figure;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.townbook.ledger.LedgerTable;

/** How cells keep values of any type as texts: equal values as equal texts. */
final class CellText {
  /** A row's text is its day, its id and its value; the greatest text is the last row's. */
  private static final int VALUE_FROM = "2022-01-01".length() + 36 + 1;

  private CellText() {}

  static Field<String> of(LedgerTable table, String column) {
    return isDecimal(table, column)
        ? field("cast(trim_scale({0}) as text)", SQLDataType.CLOB, table.column(column))
        : field("cast({0} as text)", SQLDataType.CLOB, table.column(column));
  }

  /** The text, without its day, of the last of some rows of one day. */
  static Field<String> lastOfDay(LedgerTable table, String column) {
    return field(
        "max((cast({0} as text) || coalesce(cast({1} as text), '')) collate \"C\")",
        SQLDataType.CLOB, table.column("id"), table.column(column));
  }

  /** The text of the last of some rows, each the last of a day. */
  static Field<String> last(Field<?> day, Field<?> lastOfDay) {
    return field(
        "max((to_char({0}, 'YYYY-MM-DD') || {1}) collate \"C\")", SQLDataType.CLOB, day, lastOfDay);
  }

  /** The value of a row's text; null where the row gives none. */
  static Field<?> value(Field<String> ofRow) {
    return field(
        "cast(nullif(substr({0}, {1}), '') as numeric)",
        SQLDataType.NUMERIC, ofRow, org.jooq.impl.DSL.inline(VALUE_FROM));
  }

  private static boolean isDecimal(LedgerTable table, String column) {
    return table.ledger().findField(column).filter(f -> f.type().isNumber()).isPresent();
  }
}
