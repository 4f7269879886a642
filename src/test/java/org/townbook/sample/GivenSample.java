package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.people.Places;

/** A sample folder and a catalog written for one test. */
final class GivenSample {
  private final Path folder;

  GivenSample(Path folder) {
    this.folder = folder;
    write(
        "places.csv",
        """
        code,name,level,parent,valid_from,valid_to,successor
        330683188000,甲镇,town,,2001-01-01,,
        330683188201,甲村,village,330683188000,2001-01-01,,
        330683188202,乙村,village,330683188000,2001-01-01,,
        330683189000,丙镇,town,,2001-01-01,,
        330683189201,丁村,village,330683189000,2001-01-01,,
        """);
    write("names/firm.txt", "# 企业\n甲 乙\n丙 丁\n\n- 大\n");
    write("catalog/codes/office.yaml", codes("office", "economy", "经济发展办"));
    write("catalog/codes/size.yaml", codes("size", "above", "规上", "small", "小微"));
    ledger(
        "firm",
        "entered_at: town\ndate: since\nkey: [number]",
        "{name: number, title: 编号, type: text, required: true}",
        "{name: name, title: 名称, type: text}",
        "{name: size, title: 规模, type: choice, of: size}",
        "{name: since, title: 成立, type: day, required: true}");
  }

  private static String codes(String key, String... entries) {
    var text = new StringBuilder("codes: " + key + "\ntitle: 表\nentries:\n");
    for (int i = 0; i < entries.length; i += 2) {
      text.append("  - {code: %s, title: %s}%n".formatted(entries[i], entries[i + 1]));
    }
    return text.toString();
  }

  GivenSample ledger(String key, String head, String... fields) {
    var text =
        "ledger: %s\ntitle: 表\none_row_is: 一件\nkept_by: 经济发展办\nprivacy: internal\n%s\nfields:\n"
            .formatted(key, head);
    write("catalog/ledgers/" + key + ".yaml", text + "  - " + String.join("\n  - ", fields) + "\n");
    return this;
  }

  GivenSample recipe(String key, String text) {
    write("recipes/" + key + ".yaml", "recipe: " + key + "\n" + text);
    return this;
  }

  /** The rows of one ledger; fails with the problems if there are any. */
  List<Map<String, String>> rows(String ledger) {
    return switch (make()) {
      case SampleRecords.Outcome.Made(var made) ->
          made.stream()
              .filter(rows -> rows.ledger().key().equals(ledger))
              .findFirst()
              .orElseThrow()
              .rows();
      case SampleRecords.Outcome.Faulty(var problems) -> throw new AssertionError(problems);
    };
  }

  List<String> column(String ledger, String field) {
    return rows(ledger).stream().map(row -> row.getOrDefault(field, "")).toList();
  }

  /** Each problem as {@code file:line message}, the folder left out. */
  List<String> problems() {
    return switch (make()) {
      case SampleRecords.Outcome.Made made ->
          throw new AssertionError("nothing was wrong: " + made);
      case SampleRecords.Outcome.Faulty(var problems) ->
          problems.stream()
              .map(p -> p.toString().replace(folder.resolve("recipes") + "/", ""))
              .toList();
    };
  }

  SampleRecords.Outcome make() {
    return SampleRecords.make(
        folder, catalog(), Town.of("330683188000", Places.in(folder.resolve("places.csv"))));
  }

  Catalog catalog() {
    var outcome = CatalogReader.read(List.of(folder.resolve("catalog")));
    assertThat(outcome).isInstanceOf(CatalogReader.Outcome.Valid.class);
    return ((CatalogReader.Outcome.Valid) outcome).catalog();
  }

  private void write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
