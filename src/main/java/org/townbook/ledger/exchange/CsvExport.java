package org.townbook.ledger.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.townbook.catalog.FieldDefinition;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.value.RowReader;
import org.townbook.ledger.value.WrittenValue;

/** Writes records for programs: fields under their names, choices and places as codes. */
public final class CsvExport implements RecordWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<FieldDefinition> fields;
  private final CSVPrinter printer;

  public CsvExport(List<FieldDefinition> fields, OutputStream out, boolean byteOrderMark) {
    this.fields = fields;
    try {
      var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      if (byteOrderMark) {
        writer.write(BYTE_ORDER_MARK);
      }
      this.printer = CSVFormat.DEFAULT.print(writer);
      printer.print(RowReader.PLACE);
      for (var field : fields) {
        printer.print(field.name());
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(LedgerRecord record) {
    try {
      printer.print(record.place());
      for (var field : fields) {
        var value = record.values().get(field.name());
        printer.print(value == null ? null : text(field, value));
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(FieldDefinition field, Object value) {
    var written = WrittenValue.of(field, value);
    return value instanceof String ? SpreadsheetText.forCsv(written) : written;
  }

  @Override
  public void end() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
