package org.townbook.database;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays connected to our server, has it started again when it no longer answers, and gives up when
 * that fails time after time.
 */
final class ServerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  /** A server that lived so long is not one that dies at every start. */
  private static final int STEADY_BEATS = 12;

  private final EmbeddedPostgres server;
  private final int tries;
  private final Duration delay;
  private final Thread thread;

  private ServerWatch(EmbeddedPostgres server, int tries, Duration delay) {
    this.server = server;
    this.tries = tries;
    this.delay = delay;
    this.thread = Thread.ofVirtual().name("database-watch").unstarted(this::watch);
  }

  /**
   * Begins to watch.
   *
   * @param tries after how many starts in a row it gives up
   * @param delay before the second start in a row; it doubles with each, up to a minute
   */
  static ServerWatch over(EmbeddedPostgres server, int tries, Duration delay) {
    var watch = new ServerWatch(server, tries, delay);
    watch.thread.start();
    return watch;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    var failed = 0;
    while (true) {
      if (awaitEnd()) {
        failed = 0;
      }
      if (thread.isInterrupted()) {
        return;
      }
      if (failed == tries) {
        LOG.error("数据库试开了 {} 次都没有开好，不再试。 · The database is given up.", tries);
        server.giveUp(tries);
        return;
      }
      try {
        Thread.sleep(delayAfter(failed));
        failed++;
        LOG.warn("数据库没有答复，正在重新打开。 · The database does not answer and is started again.");
        server.revive();
        LOG.warn("数据库又打开了。 · The database is back.");
      } catch (DatabaseUnavailableException e) {
        LOG.warn("{}", e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Returns when the server no longer answers; whether it had done so for long. */
  private boolean awaitEnd() {
    var beats = 0;
    try (var connection = server.address().withDatabase("postgres").connect()) {
      var line = connection.unwrap(PGConnection.class);
      do {
        // nobody notifies us: this returns after a beat, or at once when the connection is lost
        line.getNotifications((int) BEAT.toMillis());
        beats++;
      } while (connection.isValid((int) SILENCE.toSeconds()));
    } catch (SQLException | DatabaseUnavailableException e) {
      LOG.debug("the database does not answer", e);
    }
    return beats >= STEADY_BEATS;
  }

  private Duration delayAfter(int failed) {
    if (failed == 0) {
      return Duration.ZERO;
    }
    var grown = delay.multipliedBy(1L << Math.min(failed - 1, 20));
    return grown.compareTo(LONGEST_DELAY) < 0 ? grown : LONGEST_DELAY;
  }
}
