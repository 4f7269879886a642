package org.townbook.reading.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of the labelled corpus.
 *
 * @param name its file name without ending
 */
record CorpusText(String name, String text, List<Label> labels, List<LabelledRelation> relations) {
  private static final Path CORPUS = Path.of("src/test/resources/reading/corpus");

  /** All texts of a half of the corpus ({@code dev} or {@code heldout}), by name. */
  static List<CorpusText> all(String half) {
    try (var files = Files.list(CORPUS.resolve(half))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(CorpusText::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorpusText read(Path file) {
    var name = file.getFileName().toString().replace(".txt", "");
    var text = text(file);
    return new CorpusText(
        name,
        text,
        labels(text, rows(file.resolveSibling(name + ".tsv"))),
        rows(file.resolveSibling(name + ".relations.tsv")).stream()
            .map(LabelledRelation::of)
            .toList());
  }

  /** Each label stands behind the one before it. */
  private static List<Label> labels(String text, List<List<String>> rows) {
    var labels = new ArrayList<Label>();
    int at = 0;
    for (var row : rows) {
      int start = text.indexOf(row.get(0), at);
      if (start < 0) {
        throw new IllegalStateException("no " + row.get(0) + " behind " + text.substring(0, at));
      }
      at = start + row.get(0).length();
      labels.add(
          new Label(
              start,
              at,
              row.get(0),
              new BigDecimal(row.get(1)),
              row.get(2),
              List.of(row.get(3).split("\\|")),
              row.get(4),
              row.get(5),
              number(row.get(6))));
    }
    return labels;
  }

  private static @Nullable BigDecimal number(String written) {
    return written.isBlank() ? null : new BigDecimal(written);
  }

  private static List<List<String>> rows(Path file) {
    return text(file)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
