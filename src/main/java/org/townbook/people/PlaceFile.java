package org.townbook.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Place;
import org.townbook.shared.Refusal;

/** Reads a tree of places from a CSV file; a parent must come before its children. */
final class PlaceFile {
  private PlaceFile() {}

  /** A place and the place that took over from it when it was dissolved. */
  record Row(Place place, @Nullable String successor) {}

  static List<Row> read(Path csv) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(csv);
        var parser = format.parse(reader)) {
      var rows = new ArrayList<Row>();
      var faults = new ArrayList<String>();
      var known = new HashSet<String>();
      for (var line : parser) {
        try {
          var row = row(line);
          var parent = row.place().parent();
          if (parent != null && !known.contains(parent)) {
            faults.add("第" + parser.getCurrentLineNumber() + "行：上级 " + parent + " 应写在它之前");
          }
          if (!known.add(row.place().code())) {
            faults.add("第" + parser.getCurrentLineNumber() + "行：代码 " + row.place().code() + " 重复");
          }
          rows.add(row);
        } catch (RuntimeException e) {
          faults.add("第" + parser.getCurrentLineNumber() + "行：" + e.getMessage());
        }
      }
      if (!faults.isEmpty()) {
        throw new Refusal(csv + "\n" + String.join("\n", faults));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + csv, e);
    }
  }

  private static Row row(CSVRecord line) {
    var to = blank(line.get("valid_to"));
    return new Row(
        new Place(
            line.get("code").strip(),
            line.get("name").strip(),
            Place.Level.valueOf(line.get("level").strip().toUpperCase(Locale.ROOT)),
            blank(line.get("parent")),
            LocalDate.parse(line.get("valid_from").strip()),
            to == null ? null : LocalDate.parse(to)),
        blank(line.get("successor")));
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
