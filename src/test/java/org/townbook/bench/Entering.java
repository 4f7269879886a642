package org.townbook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.townbook.ledger.EntryOutcome;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Progress;

/**
 * T3: records on their way in. A file of them, checked whole and stored whole, beside COPY into a
 * table with the same keys, references and checks; the same file with every fiftieth row wrong, all
 * of which must be named; and single entries, each on the disk before it is confirmed, beside the
 * bare INSERT.
 */
final class Entering {
  private static final double FILE_ROWS = 50_000;
  private static final double SINGLE_ROWS = 2_850;
  private static final int CLIENTS = 4;
  private static final int BAD_EVERY = 50;

  private final Path work;
  private final Ground.Fresh fresh;

  /**
   * @param work where the files lie
   */
  Entering(Path work, Ground.Fresh fresh) {
    this.work = work;
    this.fresh = fresh;
  }

  void run(Options options, Results results) throws Exception {
    int rows = options.quick() ? 5_000 : 200_000;
    var good = EntryFile.write(work.resolve("good.csv"), rows, 0);
    var bad = EntryFile.write(work.resolve("bad.csv"), rows, BAD_EVERY);
    file(options, results, good, rows);
    faults(options, results, bad, rows);
    singles(options, results);
  }

  private void file(Options options, Results results, Path file, int rows) throws Exception {
    var ours = new Times();
    var copies = new Times();
    for (int round = 0; round <= options.times(3); round++) {
      try (var ground = fresh.ground()) {
        var copy = new Times();
        copy.measure(() -> copy(ground, file));
        var imported = new Times();
        imported.measure(() -> mustStore(ground, file, rows));
        if (round > 0) {
          copies.add(copy.median());
          ours.add(imported.median());
        }
      }
    }
    var rates = ours.perSecond(rows);
    results.add(
        Line.rate("T3", "CSV checked and stored", rows, rates)
            .beside("COPY with keys and checks", rates, copies.perSecond(rows))
            .promised("> 50k rows/s", rates.greatest() > FILE_ROWS));
  }

  private static void mustStore(Ground ground, Path file, int rows) {
    var outcome =
        ground.ledgers.importFile(
            SyntheticLedger.KEY, file, ground.bench, false, Progress.silent());
    if (!(outcome instanceof ImportOutcome.Stored stored) || stored.added() != rows) {
      throw new IllegalStateException("not all rows were stored: " + outcome);
    }
  }

  private static void copy(Ground ground, Path file) throws Exception {
    ground.jdbc.sql(BareTable.WITH_CHECKS).update();
    try (var connection = ground.pool.getConnection();
        var in = Files.newInputStream(file)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(BareTable.COPY, in);
    }
  }

  private void faults(Options options, Results results, Path file, int rows) throws Exception {
    try (var ground = fresh.ground()) {
      var times = new Times();
      for (int round = 0; round <= options.times(3); round++) {
        var one = new Times();
        one.measure(() -> mustNameEveryBadRow(ground, file, rows));
        if (round > 0) {
          times.add(one.median());
        }
      }
      var rates = times.perSecond(rows);
      results.add(
          Line.rate("T3", "CSV with 2 % bad rows refused, each of them named", rows, rates)
              .promised("> 50k rows/s", rates.greatest() > FILE_ROWS));
    }
  }

  private static void mustNameEveryBadRow(Ground ground, Path file, int rows) {
    var outcome =
        ground.ledgers.importFile(
            SyntheticLedger.KEY, file, ground.bench, false, Progress.silent());
    if (!(outcome instanceof ImportOutcome.Refused refused)) {
      throw new IllegalStateException("bad rows were stored: " + outcome);
    }
    var named = refused.faults().stream().map(fault -> fault.row()).distinct().sorted().toList();
    if (!named.equals(EntryFile.badRows(rows, BAD_EVERY))) {
      throw new IllegalStateException(named.size() + " bad rows were named");
    }
    long stored = ground.jdbc.sql("select count(*) from book.event").query(Long.class).single();
    if (stored != 0) {
      throw new IllegalStateException("a refused file left " + stored + " records");
    }
  }

  private void singles(Options options, Results results) throws Exception {
    double seconds = options.quick() ? 0.3 : 5;
    try (var ground = fresh.ground()) {
      ground.jdbc.sql(BareTable.WITH_CHECKS).update();
      var numbers = new AtomicLong(1);
      var ours = new Times();
      var bare = new Times();
      for (int round = 0; round <= options.times(3); round++) {
        double entered = perSecond(seconds, () -> enter(ground, numbers.getAndIncrement()));
        double inserted = BareTable.perSecond(ground, seconds, numbers);
        if (round > 0) {
          ours.add(entered);
          bare.add(inserted);
        }
      }
      results.add(
          Line.rate("T3", "single durable entries, 4 clients", 0, ours)
              .beside("bare INSERT, 4 clients", ours, bare)
              .promised("> 2,850 rows/s", ours.greatest() > SINGLE_ROWS));
    }
  }

  private static boolean enter(Ground ground, long number) {
    Map<String, String> values = EntryFile.values(number, false);
    return ground.ledgers.enter(SyntheticLedger.KEY, values, ground.bench)
        instanceof EntryOutcome.Stored;
  }

  /** How often some clients together do a thing in a second. */
  static double perSecond(double seconds, Callable<Boolean> thing) throws Exception {
    var done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> work = new java.util.ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        work.add(
            clients.submit(() -> {
              while (System.nanoTime() < end) {
                if (!thing.call()) {
                  throw new IllegalStateException("an entry was not stored");
                }
                done.incrementAndGet();
              }
              return null;
            }));
      }
      for (var one : work) {
        one.get();
      }
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }
}
