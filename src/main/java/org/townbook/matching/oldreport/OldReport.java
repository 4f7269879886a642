package org.townbook.matching.oldreport;

import java.util.List;

/**
 * What an old report has for the book.
 *
 * @param baselines figures that the book cannot count for the period
 * @param leftOut numbers that were matched and are not taken in, and why
 * @param conflicts ids that name one figure with different numbers: only one of each can be taken
 * @param promises what its plan part promises
 */
public record OldReport(
    List<Baseline> baselines,
    List<LeftOut> leftOut,
    List<List<Integer>> conflicts,
    List<Promise> promises) {

  public OldReport {
    baselines = List.copyOf(baselines);
    leftOut = List.copyOf(leftOut);
    conflicts = List.copyOf(conflicts);
    promises = List.copyOf(promises);
  }

  /**
   * A number that is not taken in.
   *
   * @param id the printed figure's id
   * @param said its name and number as printed
   * @param why in a few words
   */
  public record LeftOut(int id, String said, String why) {}
}
