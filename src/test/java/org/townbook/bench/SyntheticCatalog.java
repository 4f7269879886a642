package org.townbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;

/** Writes the synthetic definitions as files and has them read as any catalog is. */
final class SyntheticCatalog {
  static final String REPORT = "two-hundred";

  private static final int FIGURES_IN_A_PARAGRAPH = 10;

  private SyntheticCatalog() {}

  static Catalog write(Path folder) {
    write(folder.resolve("ledgers/event.yaml"), SyntheticLedger.DEFINITION);
    codes(folder, "kind", SyntheticLedger.KINDS);
    codes(folder, "channel", SyntheticLedger.CHANNELS);
    codes(folder, "level", SyntheticLedger.LEVELS);
    codes(folder, "rating", SyntheticLedger.RATINGS);
    for (var definition : SyntheticFigures.all()) {
      write(
          folder.resolve("figures/" + definition.key() + ".yaml"),
          """
          figure: %s
          title: 数字 %1$s
          says: 试验用。
          unit: "%s"
          %s
          """
              .formatted(definition.key(), definition.unit(), definition.formula()));
    }
    write(folder.resolve("reports/" + REPORT + ".md"), report());
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  /** Every figure twice, in paragraphs under headings as a report has them. */
  private static String report() {
    var text =
        new StringBuilder(
            """
            ---
            report: two-hundred
            title: 二百个数字
            heading: "{{town}}{{year}}试验报告"
            ---
            """);
    var keys = Definition.keys(SyntheticFigures.all());
    for (int time = 0; time < 2; time++) {
      text.append(time == 0 ? "\n# 工作总结\n" : "\n# 再说一遍\n");
      for (int i = 0; i < keys.size(); i++) {
        text.append(i % FIGURES_IN_A_PARAGRAPH == 0 ? "\n今年以来，" : "，")
            .append("本项为{{")
            .append(keys.get(i))
            .append("}}")
            .append(i % FIGURES_IN_A_PARAGRAPH == FIGURES_IN_A_PARAGRAPH - 1 ? "。\n" : "");
      }
    }
    return text.toString();
  }

  private static void codes(Path folder, String key, List<String> codes) {
    var text = new StringBuilder("codes: " + key + "\ntitle: 代码 " + key + "\nentries:\n");
    codes.forEach(code -> text.append("  - {code: %1$s, title: 代码 %1$s}\n".formatted(code)));
    write(folder.resolve("codes/" + key + ".yaml"), text.toString());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
