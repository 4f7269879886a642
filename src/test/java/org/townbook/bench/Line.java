package org.townbook.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured thing beside its peer.
 *
 * @param test the target's name, such as T1
 * @param work what was done
 * @param records in the ledger it was done on; 0 where that does not matter
 * @param unit of the measured values: ms, or rows/s where more is better
 * @param peer what it is compared with; null where there is no peer
 * @param target as the project promises it
 * @param met whether the target was met; null where nothing was promised
 */
record Line(
    String test,
    String work,
    long records,
    String unit,
    Measured ours,
    @Nullable Peer peer,
    String target,
    @Nullable Boolean met) {

  static final String HEAD =
      """
      | test | work | records | median | best | p95 | peer | its median | its best | ours ÷ peer \
      | best ÷ best | target | met |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  private static final String MILLIS = "ms";

  /**
   * What came of all rounds.
   *
   * @param p95 null for rates
   */
  record Measured(double median, double best, @Nullable Double p95) {
    static Measured of(String unit, Times times) {
      return unit.equals(MILLIS)
          ? new Measured(times.median(), times.best(), times.p95())
          : new Measured(times.median(), times.greatest(), null);
    }
  }

  /**
   * What the work is compared with.
   *
   * @param ratio ours over the peer's, as the median over rounds
   */
  record Peer(String name, Measured measured, double ratio) {}

  static Line of(String test, String work, long records, Times ours) {
    return new Line(test, work, records, MILLIS, Measured.of(MILLIS, ours), null, "", null);
  }

  /**
   * @param perSecond how many in a second, in each round
   */
  static Line rate(String test, String work, long records, Times perSecond) {
    var unit = "rows/s";
    return new Line(test, work, records, unit, Measured.of(unit, perSecond), null, "", null);
  }

  /** A peer that was measured in every round. */
  Line beside(String name, Times ours, Times peers) {
    return beside(new Peer(name, Measured.of(unit, peers), ours.over(peers)));
  }

  /** A peer that was measured in the same run, but not in every round. */
  Line against(String name, Times peers) {
    return beside(new Peer(name, Measured.of(unit, peers), ours.median() / peers.median()));
  }

  private Line beside(Peer other) {
    return new Line(test, work, records, unit, ours, other, target, met);
  }

  Line promised(String words, boolean isMet) {
    return new Line(test, work, records, unit, ours, peer, words, isMet);
  }

  /** A row of the table of results. */
  String row() {
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            test,
            work,
            records == 0 ? "" : size(records),
            number(ours.median()) + " " + unit,
            number(ours.best()),
            ours.p95() == null ? "" : number(ours.p95()),
            peer == null ? " | | | | " : cells(peer),
            target,
            met == null ? "" : met ? "yes" : "**no**");
  }

  private String cells(Peer other) {
    return "%s | %s %s | %s | %.2f | %.2f"
        .formatted(
            other.name(),
            number(other.measured().median()),
            unit,
            number(other.measured().best()),
            other.ratio(),
            ours.best() / other.measured().best());
  }

  private static String size(long records) {
    return records % 1_000_000 == 0
        ? records / 1_000_000 + "M"
        : records % 1000 == 0 ? records / 1000 + "k" : Long.toString(records);
  }

  private static String number(double value) {
    var digits = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits, value);
  }
}
