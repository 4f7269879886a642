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
 * @param median ours
 * @param best ours
 * @param peer what it is compared with; null where there is no peer
 * @param ratio ours over the peer's, as the median over rounds; null without a peer
 * @param target as the project promises it
 * @param met whether the target was met; null where nothing was promised
 */
record Line(
    String test,
    String work,
    long records,
    String unit,
    double median,
    double best,
    double p95,
    @Nullable String peer,
    @Nullable Double peerMedian,
    @Nullable Double peerBest,
    @Nullable Double ratio,
    String target,
    @Nullable Boolean met) {

  static Line of(String test, String work, long records, Times ours) {
    return new Line(
        test,
        work,
        records,
        "ms",
        ours.median(),
        ours.best(),
        ours.p95(),
        null,
        null,
        null,
        null,
        "",
        null);
  }

  static Line rate(String test, String work, long records, double perSecond) {
    return new Line(
        test, work, records, "rows/s", perSecond, perSecond, perSecond, null, null, null, null, "",
        null);
  }

  Line beside(String name, Times ours, Times peers) {
    return new Line(
        test,
        work,
        records,
        unit,
        median,
        best,
        p95,
        name,
        peers.median(),
        peers.best(),
        ours.over(peers),
        target,
        met);
  }

  /** A peer that was measured in the same run, but not in every round. */
  Line against(String name, Times ours, Times peers) {
    return new Line(
        test,
        work,
        records,
        unit,
        median,
        best,
        p95,
        name,
        peers.median(),
        peers.best(),
        ours.median() / peers.median(),
        target,
        met);
  }

  Line beside(String name, double peersRate) {
    return new Line(
        test,
        work,
        records,
        unit,
        median,
        best,
        p95,
        name,
        peersRate,
        peersRate,
        median / peersRate,
        target,
        met);
  }

  Line promised(String words, boolean isMet) {
    return new Line(
        test,
        work,
        records,
        unit,
        median,
        best,
        p95,
        peer,
        peerMedian,
        peerBest,
        ratio,
        words,
        isMet);
  }

  /** A row of the table of results. */
  String row() {
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            test,
            work,
            records == 0 ? "" : size(records),
            number(median) + " " + unit,
            unit.equals("ms") ? number(best) + " / " + number(p95) : "",
            peer == null ? "" : peer,
            peerMedian == null ? "" : number(peerMedian) + " " + unit,
            ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio),
            target,
            met == null ? "" : met ? "yes" : "**no**");
  }

  static final String HEAD =
      """
      | test | work | records | median | best / p95 | peer \
      | peer's median | ours ÷ peer | target | met |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private static String size(long records) {
    return records % 1_000_000 == 0
        ? records / 1_000_000 + "M"
        : records % 1000 == 0 ? records / 1000 + "k" : Long.toString(records);
  }

  static String number(double value) {
    var digits = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits, value);
  }
}
