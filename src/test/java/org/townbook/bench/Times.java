package org.townbook.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long something took, each time it was done, in milliseconds; or how often in a second. */
final class Times {
  private static final double NANOS = 1e6;

  private final List<Double> millis = new ArrayList<>();

  /** Work that may fail, which ends the benchmark. */
  interface Work {
    void run() throws Exception;
  }

  void add(double took) {
    millis.add(took);
  }

  void measure(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    add((System.nanoTime() - start) / NANOS);
  }

  /** The same as rates: how many of so many things done each time were done in a second. */
  Times perSecond(int things) {
    var rates = new Times();
    millis.forEach(took -> rates.add(things / took * 1000));
    return rates;
  }

  double median() {
    return percentile(millis, 50);
  }

  double best() {
    return percentile(millis, 0);
  }

  double greatest() {
    return percentile(millis, 100);
  }

  double p95() {
    return percentile(millis, 95);
  }

  /**
   * How many times as long as the other, as the median over rounds: what slows the machine for a
   * while slows both sides of a round.
   */
  double over(Times other) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < Math.min(millis.size(), other.millis.size()); i++) {
      ratios.add(millis.get(i) / other.millis.get(i));
    }
    return percentile(ratios, 50);
  }

  private static double percentile(List<Double> values, int percent) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    double at = (sorted.length - 1) * percent / 100.0;
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
  }
}
