package org.townbook.ledger.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.value.RowReader;
import org.townbook.ledger.value.ShownValues;

/** Writes records for people: Chinese headings, choices by title, places by name. */
public final class XlsxExport implements RecordWriter {
  /** A sheet holds 1,048,576 rows; the rest goes on the next one. */
  private static final int ROWS_PER_SHEET = 1_000_000;

  private static final int ROWS_BETWEEN_FLUSHES = 1_000;
  static final String APPLICATION = "Townbook";

  private final LedgerDefinition ledger;
  private final List<SheetColumn> columns;
  private final ShownValues shown;
  private final Workbook workbook;
  private Worksheet sheet;
  private int sheets = 1;
  private int row = 1;

  public XlsxExport(
      LedgerDefinition ledger, List<FieldDefinition> fields, ShownValues shown, OutputStream out) {
    this.ledger = ledger;
    this.columns = fields.stream().map(SheetColumn::new).toList();
    this.shown = shown;
    this.workbook = new Workbook(out, APPLICATION, null);
    this.sheet = newSheet();
  }

  private Worksheet newSheet() {
    var title = Sheets.name(ledger.title().chinese());
    var fresh = workbook.newWorksheet(sheets == 1 ? title : title + sheets);
    fresh.value(0, 0, RowReader.PLACE_TITLE);
    for (int i = 0; i < columns.size(); i++) {
      fresh.value(0, i + 1, columns.get(i).heading());
      fresh.width(i + 1, columns.get(i).width());
    }
    Sheets.head(fresh, 0, columns.size() + 1);
    Sheets.lieAcross(fresh);
    return fresh;
  }

  @Override
  public void write(LedgerRecord record) {
    try {
      if (row > ROWS_PER_SHEET) {
        sheet.finish();
        sheets++;
        sheet = newSheet();
        row = 1;
      }
      var day = (LocalDate) Objects.requireNonNull(record.values().get(ledger.date()));
      sheet.inlineString(row, 0, shown.place(record.place(), day));
      for (int i = 0; i < columns.size(); i++) {
        var value = record.values().get(columns.get(i).field().name());
        if (value != null) {
          columns.get(i).write(sheet, row, i + 1, value, shown);
        }
      }
      row++;
      if (row % ROWS_BETWEEN_FLUSHES == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
