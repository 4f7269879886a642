package org.townbook.ledger.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.ledger.value.RowReader;
import org.townbook.ledger.value.WrittenValue;

/** An empty spreadsheet to fill in: headings, drop-downs, formats, and a sheet that explains. */
public final class Template {
  /** Name of the sheet that explains the fields and is never imported. */
  static final String EXPLANATION = "填写说明";

  private static final String CHOICES = "选项";
  private static final int ROWS = 2_000;

  private final LedgerDefinition ledger;
  private final Catalog catalog;
  private final List<String> places;
  private final List<SheetColumn> columns;

  /**
   * @param places names of the places a row may belong to
   */
  public Template(LedgerDefinition ledger, Catalog catalog, List<String> places) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.places = places;
    this.columns = ledger.fields().stream().map(SheetColumn::new).toList();
  }

  /** Writes the template; the stream stays open. */
  public void write(OutputStream out) {
    try {
      var workbook = new Workbook(out, XlsxExport.APPLICATION, null);
      var sheet = workbook.newWorksheet(Sheets.name(ledger.title().chinese()));
      var explanation = workbook.newWorksheet(EXPLANATION);
      var choices = workbook.newWorksheet(CHOICES);
      choices.setVisibilityState(VisibilityState.HIDDEN);
      head(sheet);
      offer(sheet, choices, 0, places);
      for (int i = 0; i < columns.size(); i++) {
        offer(sheet, choices, i + 1, choices(columns.get(i).field()));
      }
      explain(explanation);
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(Worksheet sheet) {
    boolean placeRequired = ledger.enteredAt() == EntryLevel.VILLAGE;
    sheet.value(0, 0, placeRequired ? RowReader.PLACE_TITLE + "*" : RowReader.PLACE_TITLE);
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      sheet.value(0, i + 1, column.field().required() ? column.heading() + "*" : column.heading());
      sheet.width(i + 1, column.width());
      sheet.style(i + 1).format(column.format()).set();
      sheet.comment(0, i + 1, FieldHint.of(column.field(), catalog));
    }
    Sheets.head(sheet, 0, columns.size() + 1);
    Sheets.lieAcross(sheet);
  }

  private List<String> choices(FieldDefinition field) {
    return switch (field.type()) {
      case FLAG -> List.of(WrittenValue.YES, WrittenValue.NO);
      case CHOICE ->
          catalog.codeList(String.valueOf(field.of())).entries().stream()
              .map(e -> e.title().chinese())
              .toList();
      case PLACE -> places;
      case TEXT, WHOLE, DECIMAL, MONEY, DAY, MONTH, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER ->
          List.of();
    };
  }

  /** Drop-downs read their entries from the hidden sheet: a list in the cell itself is short. */
  private static void offer(Worksheet sheet, Worksheet choices, int column, List<String> offered) {
    if (offered.isEmpty()) {
      return;
    }
    for (int i = 0; i < offered.size(); i++) {
      choices.value(i, column, offered.get(i));
    }
    sheet
        .range(1, column, ROWS, column)
        .validateWithList(choices.range(0, column, offered.size() - 1, column))
        .errorTitle("不在选项里")
        .error("请从下拉列表中选一项。")
        .showErrorMessage(true);
  }

  private void explain(Worksheet sheet) {
    sheet.value(0, 0, ledger.title().chinese() + "：每行是" + ledger.oneRowIs() + "。");
    var heads = List.of("列", "字段名", "是否必填", "怎样填");
    for (int i = 0; i < heads.size(); i++) {
      sheet.value(2, i, heads.get(i));
    }
    Sheets.head(sheet, 2, heads.size());
    Sheets.lieAcross(sheet);
    var rows = new ArrayList<List<String>>();
    boolean placeRequired = ledger.enteredAt() == EntryLevel.VILLAGE;
    rows.add(
        List.of(
            RowReader.PLACE_TITLE,
            RowReader.PLACE,
            placeRequired ? WrittenValue.YES : WrittenValue.NO,
            placeRequired ? "本镇的村名或 12 位代码" : "本镇的村名或 12 位代码；不填就是全镇"));
    for (var column : columns) {
      rows.add(
          List.of(
              column.heading(),
              column.field().name(),
              column.field().required() ? WrittenValue.YES : WrittenValue.NO,
              FieldHint.of(column.field(), catalog)));
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < heads.size(); j++) {
        sheet.value(3 + i, j, rows.get(i).get(j));
      }
    }
    sheet.width(0, 24);
    sheet.width(1, 24);
    sheet.width(3, 70);
    int row = 4 + rows.size();
    for (var rule : ledger.rules()) {
      sheet.value(row++, 0, "规则：" + rule.says() + "。");
    }
  }
}
