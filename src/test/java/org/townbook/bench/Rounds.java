package org.townbook.bench;

import java.util.ArrayList;
import java.util.List;

/** Several ways to the same result, taken in turn, round after round. */
final class Rounds {
  private final List<Side> sides = new ArrayList<>();

  private record Side(Times.Work before, Times.Work work, Times times) {}

  /**
   * Adds a way.
   *
   * @param before what is done each time before the clock starts
   * @return its times, filled by {@link #run}
   */
  Times add(Times.Work before, Times.Work work) {
    var times = new Times();
    sides.add(new Side(before, work, times));
    return times;
  }

  Times add(Times.Work work) {
    return add(() -> {}, work);
  }

  /** One round that does not count, then so many that do. */
  void run(int rounds) throws Exception {
    for (var side : sides) {
      side.before.run();
      side.work.run();
    }
    for (int round = 0; round < rounds; round++) {
      for (var side : sides) {
        side.before.run();
        side.times.measure(side.work);
      }
    }
  }
}
