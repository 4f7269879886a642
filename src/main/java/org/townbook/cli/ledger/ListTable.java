package org.townbook.cli.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.townbook.catalog.CodeList;
import org.townbook.shared.Place;

/** Code lists and places as CSV, for programs that count exports by themselves. */
final class ListTable {
  private ListTable() {}

  static void write(CodeList list, OutputStream out) throws IOException {
    var printer = printer(out);
    printer.printRecord("code", "title", "title_en");
    for (var entry : list.entries()) {
      printer.printRecord(entry.code(), entry.title().chinese(), entry.title().english());
    }
    printer.flush();
  }

  static void write(List<Place> places, OutputStream out) throws IOException {
    var printer = printer(out);
    printer.printRecord("code", "name", "level", "parent", "valid_from", "valid_to");
    for (var place : places) {
      printer.printRecord(
          place.code(),
          place.name(),
          place.level().name().toLowerCase(Locale.ROOT),
          place.parent(),
          place.validFrom(),
          place.validTo());
    }
    printer.flush();
  }

  private static CSVPrinter printer(OutputStream out) throws IOException {
    return CSVFormat.DEFAULT.print(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }
}
