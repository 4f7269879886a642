package org.townbook.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;

/** Runs the benchmark and writes its results down; see {@code bench/README.md}. */
public final class Bench {
  private final Path home = Path.of(System.getProperty("townbook.home", ""));
  private final Path work = home.resolve("build/bench");
  private final Options options;
  private final Results results;

  private Bench(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  public static void main(String[] arguments) throws Exception {
    quietly();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      terminal.print(e.getMessage());
      System.exit(2);
      return;
    }
    var machine = Machine.here();
    terminal.println(machine.words());
    var results = new Results(terminal);
    var bench = new Bench(options, results);
    bench.onFullLedgers();
    bench.others();
    results.remark(Machine.here().load());
    var folder = options.quick() ? bench.work : bench.home.resolve("bench/results");
    terminal.println("written: " + results.write(folder, machine, LocalDate.now()));
  }

  /** Says nothing of what the program's own parts log. */
  static void quietly() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
  }

  /** The tests that begin with an empty ledger, or with the program's own start. */
  private void others() throws Exception {
    if (options.wants("T3")) {
      new Entering(work, () -> Ground.in(work)).run(options, results);
      new SpreadsheetInSmallHeap(home, work).run(options, results);
    }
    if (options.wants("T9") || options.wants("T2")) {
      new Starting(home, work).run(options, results);
    }
  }

  /** The tests that read a ledger of a given size. */
  private void onFullLedgers() throws Exception {
    var trials = onFullLedger();
    trials.keySet().removeIf(name -> !options.wants(name));
    if (trials.isEmpty()) {
      return;
    }
    for (long records : options.rows()) {
      try (var ground = Ground.in(work)) {
        results.step("filling the ledger with " + records + " records");
        ground.fill(records);
        for (var trial : trials.values()) {
          trial.run(ground, options, results);
        }
      }
    }
  }

  /** Those trials by the test they belong to, in the order in which they must be run. */
  static Map<String, Trial> onFullLedger() {
    Map<String, Trial> trials = new LinkedHashMap<>();
    trials.put("T1", new Reading());
    trials.put("T6", new Opening());
    trials.put("T8", new Reporting());
    trials.put("T4", new Editing()); // last, since it leaves another ledger behind
    return trials;
  }
}
