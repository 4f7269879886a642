package org.townbook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Progress;

/**
 * T3 as well: a spreadsheet of a hundred thousand rows, imported by a program that may use 512 MiB.
 */
final class SpreadsheetInSmallHeap {
  private static final int ROWS = 100_000;
  private static final double MILLIS = 30_000;
  private static final String HEAP = "-Xmx512m";

  private final Path home;
  private final Path work;

  SpreadsheetInSmallHeap(Path home, Path work) {
    this.home = home.toAbsolutePath();
    this.work = work;
  }

  void run(Options options, Results results) throws Exception {
    int rows = options.quick() ? 2_000 : ROWS;
    var file = write(work.resolve("sheet.xlsx"), rows);
    var times = new Times();
    var heap = new Times();
    for (int i = 0; i < options.times(3); i++) {
      var answer = child(file, rows).split(" ");
      times.add(Double.parseDouble(answer[0]));
      heap.add(Double.parseDouble(answer[1]));
    }
    results.add(
        Line.of("T3", "spreadsheet checked and stored, heap of 512 MiB", rows, times)
            .promised("≤ 30 s", times.median() <= MILLIS));
    results.remark(
        "T3: the spreadsheet's import left at most %,.0f MiB of its heap in use at any time."
            .formatted(heap.greatest()));
  }

  private static Path write(Path file, int rows) throws IOException {
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "townbook", "1.0")) {
      var sheet = book.newWorksheet("事件");
      var names = new ArrayList<>(EntryFile.values(1, false).keySet());
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, names.get(column));
      }
      for (int row = 1; row <= rows; row++) {
        int column = 0;
        for (var value : EntryFile.values(row, false).values()) {
          sheet.value(row, column++, value);
        }
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
    }
    return file;
  }

  /** What a program of its own says: milliseconds and peak MiB of heap. */
  private String child(Path file, int rows) throws IOException, InterruptedException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=Asia/Shanghai",
            "-cp",
            System.getProperty("java.class.path"),
            SpreadsheetInSmallHeap.class.getName(),
            work.toString(),
            file.toString(),
            Integer.toString(rows));
    var process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the import in a small heap failed: " + said);
    }
    return said.lines().reduce((first, last) -> last).orElseThrow();
  }

  /** The program that imports. */
  public static void main(String[] arguments) throws Exception {
    Bench.quietly();
    int rows = Integer.parseInt(arguments[2]);
    try (var ground = Ground.in(Path.of(arguments[0]))) {
      var times = new Times();
      times.measure(() -> {
        var outcome =
            ground.ledgers.importFile(
                SyntheticLedger.KEY, Path.of(arguments[1]), ground.bench, false, Progress.silent());
        if (!(outcome instanceof ImportOutcome.Stored stored) || stored.added() != rows) {
          throw new IllegalStateException("not all rows were stored: " + outcome);
        }
      });
      System.out.println(times.median() + " " + peakMebibytes());
    }
  }

  private static long peakMebibytes() {
    long bytes = 0;
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes >> 20;
  }
}
