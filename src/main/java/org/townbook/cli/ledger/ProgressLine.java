package org.townbook.cli.ledger;

import java.util.OptionalLong;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.Progress;

/** Tells how far a long import has come, at most once a second. */
final class ProgressLine implements Progress {
  /** What has fewer rows is done before it could be told. */
  private static final long ROWS_MIN = 1000;

  private static final long BETWEEN_NANOSECONDS = 1_000_000_000L;

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private long last = start;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(long rows, OptionalLong total) {
    long now = System.nanoTime();
    if (rows < ROWS_MIN || now - last < BETWEEN_NANOSECONDS) {
      return;
    }
    last = now;
    long perSecond = rows * BETWEEN_NANOSECONDS / Math.max(1, now - start);
    long all = total.orElse(0);
    terminal.tell(
        all > rows
            ? "已读 %,d 行，约 %,d 行（%d%%），每秒 %,d 行".formatted(rows, all, rows * 100 / all, perSecond)
            : "已读 %,d 行，每秒 %,d 行".formatted(rows, perSecond));
  }
}
