package org.townbook.figure;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.townbook.ledger.LedgerTable;

/** How cells keep values of any type as texts: equal values as equal texts. */
final class CellText {
  /** A row's text is its day, its id and its value; the greatest text is the last row's. */
  private static final int VALUE_FROM = "2022-01-01".length() + 36 + 1;

  /** The first PostgreSQL that has a greatest row. */
  static final int ROWS_SINCE = 18;

  private CellText() {}

  static Field<String> of(LedgerTable table, String column) {
    return isDecimal(table, column)
        ? field("cast(trim_scale({0}) as text)", SQLDataType.CLOB, table.column(column))
        : field("cast({0} as text)", SQLDataType.CLOB, table.column(column));
  }

  /**
   * The text of the last of some rows. Rows are compared as they are and only the greatest is made
   * a text, {@code (day,id,value)} with its marks taken out: a text of every row would cost more
   * than all the rest of a count. Servers that know no greatest row have to pay for it.
   *
   * @param greatestRows whether the server compares whole rows, see {@link #ROWS_SINCE}
   */
  static Field<String> last(LedgerTable table, Field<?> day, String column, boolean greatestRows) {
    return field(
        greatestRows
            ? "translate(cast(max(row({0}, {1}, {2})) as text), '(,)', '')"
            : """
            max((to_char({0}, 'YYYY-MM-DD') || cast({1} as text)
              || coalesce(cast({2} as text), '')) collate "C")\
            """,
        SQLDataType.CLOB,
        day,
        table.column("id"),
        table.column(column));
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
