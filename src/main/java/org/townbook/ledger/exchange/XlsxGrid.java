package org.townbook.ledger.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The visible sheets of a spreadsheet, read as a stream. */
final class XlsxGrid implements Grid {
  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private final long rowsInFile;
  private @Nullable Sheet sheet;
  private @Nullable Stream<Row> stream;
  private @Nullable Iterator<Row> rows;

  private XlsxGrid(ReadableWorkbook workbook, long rowsInFile) {
    this.workbook = workbook;
    this.rowsInFile = rowsInFile;
    this.sheets =
        workbook
            .getSheets()
            .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
            .filter(s -> !s.getName().equals(Template.EXPLANATION))
            .iterator();
  }

  static XlsxGrid open(Path file) throws IOException, UnreadableFile {
    long rows = ZipGuard.rows(file);
    return asked(() -> {
      try {
        return new XlsxGrid(
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)), rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  boolean countsFrom1904() {
    return workbook.isDate1904();
  }

  @Override
  public @Nullable GridRow next() throws UnreadableFile {
    return asked(this::nextRow);
  }

  /** The reading library answers a damaged file with whatever exception it meets. */
  private static <T extends @Nullable Object> T asked(Supplier<T> question) throws UnreadableFile {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw new UnreadableFile("电子表格的内容已损坏，读不下去；请用电子表格软件打开，另存后再导入。", e);
    }
  }

  private @Nullable GridRow nextRow() {
    while (rows == null || !rows.hasNext()) {
      if (stream != null) {
        stream.close();
        stream = null;
        rows = null; // the library does not like to be asked again after the last row
      }
      if (!sheets.hasNext()) {
        return null;
      }
      sheet = sheets.next();
      try {
        stream = sheet.openStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rows = stream.iterator();
    }
    var row = rows.next();
    var cells = new @Nullable GridCell[row.getCellCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(row.getCell(i));
    }
    var current = Objects.requireNonNull(sheet);
    return new GridRow(current.getIndex(), current.getName(), row.getRowNum(), cells);
  }

  private static @Nullable GridCell cell(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    return switch (cell.getType()) {
      case EMPTY -> null;
      case NUMBER -> new GridCell.Amount(cell.getRawValue(), cell.getDataFormatString());
      case STRING -> words(cell.asString());
      case BOOLEAN -> new GridCell.Truth(cell.asBoolean());
      case ERROR -> new GridCell.Broken("这一格是错误值 " + cell.getRawValue() + "；请改正公式或直接填写结果。");
      case FORMULA -> result(cell);
    };
  }

  /** A formula counts as what it last came to. */
  private static @Nullable GridCell result(Cell cell) {
    return switch (cell.getValue()) {
      case BigDecimal _ -> new GridCell.Amount(cell.getRawValue(), cell.getDataFormatString());
      case String text when !text.startsWith("#") -> words(text);
      case Boolean value -> new GridCell.Truth(value);
      case String error -> new GridCell.Broken("这一格的公式算出了错误值 " + error + "；请改正公式或直接填写结果。");
      case null, default -> new GridCell.Broken("这一格的公式没有算出的结果；请用电子表格软件打开并保存一次，或直接填写结果。");
    };
  }

  private static @Nullable GridCell words(@Nullable String text) {
    return text == null || text.isEmpty()
        ? null
        : new GridCell.Words(SpreadsheetText.ofSheet(text));
  }

  @Override
  public OptionalLong total() {
    return OptionalLong.of(rowsInFile);
  }

  @Override
  public void close() {
    try (workbook) {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a file that was read", e);
    }
  }
}
