package org.townbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbers of a real township's printed summary, and what its relations must come to. */
public final class Mission {
  private Mission() {}

  /**
   * A figure of the summary.
   *
   * @param value what the book holds; differs from the print where the print was wrong
   */
  public record Printed(String id, String key, BigDecimal value, String unit) {}

  /**
   * A relation among the printed numbers.
   *
   * @param computed what its left side comes to, to four places
   * @param verdict the constant's name in lower case
   */
  public record Relation(String id, String relation, BigDecimal computed, String verdict) {
    @Override
    public String toString() {
      return id + " " + relation;
    }
  }

  public static List<Printed> figures() {
    return rows("figures.tsv").stream()
        .map(row -> new Printed(row[0], row[1], new BigDecimal(row[2]), row[3]))
        .toList();
  }

  /** Every number as it stands in print, misprints and all, by the name the print gives it. */
  public static Map<String, BigDecimal> printedNumbers() {
    var numbers = new LinkedHashMap<String, BigDecimal>();
    for (var row : rows("figures.tsv")) {
      if (row.length == 7) { // the last figure is not printed
        numbers.put(row[5], new BigDecimal(row[6]));
      }
    }
    return numbers;
  }

  public static List<Relation> relations() {
    return rows("checks.tsv").stream()
        .map(row -> new Relation(row[0], row[1], new BigDecimal(row[2]), row[3]))
        .toList();
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = Mission.class.getResourceAsStream("/mission/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
