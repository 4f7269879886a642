package org.townbook.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The faults of an import as a table, for those who mend them one by one. */
public final class FaultTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FaultTable() {}

  /** Writes a CSV that spreadsheets open as UTF-8; the stream stays open. */
  public static void writeCsv(List<ImportFault> faults, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    var printer = CSVFormat.DEFAULT.print(writer);
    printer.printRecord("sheet", "row", "column", "field", "title", "rule", "message");
    for (var fault : faults) {
      printer.printRecord(
          fault.sheet(),
          fault.row() == 0 ? null : fault.row(),
          fault.column(),
          fault.field(),
          fault.title(),
          fault.violation().chinese(),
          fault.message());
    }
    printer.flush();
  }
}
