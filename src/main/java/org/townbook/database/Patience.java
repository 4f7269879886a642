package org.townbook.database;

import java.time.Duration;

/**
 * How long a program waits before it says that it waits in vain.
 *
 * @param turn for others to have started or stopped the server
 * @param work for a server that is seen to be starting, which may have much to recover
 * @param silence for a server that ought to answer, or whose last processes ought to end
 */
record Patience(Duration turn, Duration work, Duration silence) {

  static final Patience USUAL =
      new Patience(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(30));

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
