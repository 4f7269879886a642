package org.townbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows of the ledger as a person writes them, and files of them. */
final class EntryFile {
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 730;

  /** Ways in which a row can be wrong, each against another rule. */
  private static final List<Map.Entry<String, String>> WRONG =
      List.of(
          Map.entry("kind", "没有这一类"),
          Map.entry("received_on", "2022-02-30"),
          Map.entry("people", "十二"),
          Map.entry("amount", "-3"),
          Map.entry("closed_on", "2020-01-01"),
          Map.entry("place", "别的镇的村"),
          Map.entry("grid", ""));

  private EntryFile() {}

  /** The row's values by field, the same for the same number. */
  static Map<String, String> values(long number, boolean wrong) {
    var random = new Random(number);
    var received = FIRST_DAY.plusDays(random.nextInt(DAYS));
    int village = 1 + random.nextInt(SyntheticLedger.VILLAGES);
    boolean closed = random.nextInt(20) > 0;
    var values = new LinkedHashMap<String, String>();
    values.put("place", SyntheticLedger.village(village));
    values.put("number", "R-" + number);
    values.put("kind", drawn(SyntheticLedger.KINDS, random));
    values.put("channel", drawn(SyntheticLedger.CHANNELS, random));
    values.put("level", drawn(SyntheticLedger.LEVELS, random));
    values.put("grid", "W" + village + "-" + random.nextInt(SyntheticLedger.GRIDS));
    values.put("handler", "R%04d".formatted(random.nextInt(240)));
    values.put("received_on", received.toString());
    values.put("due_on", received.plusDays(7).toString());
    values.put("closed_on", closed ? received.plusDays(random.nextInt(12)).toString() : "");
    values.put("rated_on", closed ? received.plusDays(15).toString() : "");
    values.put("rating", closed ? drawn(SyntheticLedger.RATINGS, random) : "");
    values.put("amount", "%d.%02d".formatted(random.nextInt(10), random.nextInt(100)));
    values.put("people", Integer.toString(1 + random.nextInt(12)));
    values.put("waiting", Integer.toString(random.nextInt(40)));
    if (wrong) {
      var fault = WRONG.get(random.nextInt(WRONG.size()));
      values.put(fault.getKey(), fault.getValue());
    }
    return values;
  }

  private static String drawn(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /**
   * Writes a CSV file.
   *
   * @param badEvery each so-manieth row is wrong; 0 for none
   */
  static Path write(Path file, int rows, int badEvery) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", values(1, false).keySet()) + "\n");
      for (int row = 1; row <= rows; row++) {
        out.write(String.join(",", values(row, isBad(row, badEvery)).values()) + "\n");
      }
    }
    return file;
  }

  private static boolean isBad(int row, int badEvery) {
    return badEvery > 0 && row % badEvery == 0;
  }

  /** The wrong rows' numbers as a spreadsheet counts them, below one row of names. */
  static List<Integer> badRows(int rows, int badEvery) {
    var bad = new ArrayList<Integer>();
    for (int row = badEvery; row <= rows; row += badEvery) {
      bad.add(row + 1);
    }
    return bad;
  }
}
