package org.townbook.figure;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.townbook.ledger.LedgerTable;

/** How cells keep values of any type as texts: equal values as equal texts. */
final class CellText {
  /** A row's text begins with its day and its id, which are ordered as rows are. */
  private static final int VALUE_FROM = "2022-01-01".length() + 36 + 1;

  private CellText() {}

  static Field<String> of(LedgerTable table, String column) {
    return isDecimal(table, column)
        ? field("cast(trim_scale({0}) as text)", SQLDataType.CLOB, table.column(column))
        : field("cast({0} as text)", SQLDataType.CLOB, table.column(column));
  }

  /** A row's date, id and value; the greatest of them is the last row's. */
  static Field<String> ofRow(LedgerTable table, String dated, String column) {
    return field(
        """
        (to_char({0}, 'YYYY-MM-DD') || cast({1} as text) || coalesce(cast({2} as text), '')) \
        collate "C\"\
        """,
        SQLDataType.CLOB, table.column(dated), table.column("id"), table.column(column));
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
