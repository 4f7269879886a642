package org.townbook.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file that was to be imported.
 *
 * @param sheet name of the sheet; null where there are no sheets
 * @param row row as a spreadsheet counts them, from 1; 0 where the whole file is meant
 * @param column letter of the column, A first; null where the row or file as a whole is meant
 * @param field name of the field; null as above
 * @param title what users call the field; null as above
 * @param message a sentence: what is wrong and how to mend it
 */
public record ImportFault(
    @Nullable String sheet,
    int row,
    @Nullable String column,
    @Nullable String field,
    @Nullable String title,
    Violation violation,
    String message) {

  /** A fault of the file as a whole. */
  public static ImportFault ofFile(String message) {
    return new ImportFault(null, 0, null, null, null, Violation.FILE, message);
  }

  /** Where it is, as people say it: 工作表“一月” C7（登记日期）, 第7行. */
  public String where() {
    var place = new StringBuilder(sheet == null ? "" : "工作表“" + sheet + "” ");
    if (row > 0) {
      place.append(column == null ? "第" + row + "行" : column + row);
    }
    if (title != null) {
      place.append("（").append(title).append("）");
    }
    return place.toString().strip();
  }

  @Override
  public String toString() {
    var where = where();
    return where.isEmpty() ? message : where + "：" + message;
  }
}
