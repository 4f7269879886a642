package org.townbook.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a piece of work may go on. Who starts the work says so; the work itself, however deep
 * inside, asks in its loops whether there is any left. There is none once the time is up, and none
 * for a thread that was interrupted since whoever waited for it has left.
 */
public final class Patience {
  private static final ScopedValue<Patience> GRANTED = ScopedValue.newInstance();

  private final Clock clock;
  private final Instant end;
  private final String refusal;

  /**
   * Patience from now on.
   *
   * @param refusal what to say when the time is up, in Chinese: what was too much and what to do
   */
  public Patience(Clock clock, Duration limit, String refusal) {
    this.clock = clock;
    this.end = clock.instant().plus(limit);
    this.refusal = refusal;
  }

  /**
   * Does a piece of work as long as it lasts.
   *
   * @throws OutOfPatience if it did not
   */
  public <T, X extends Throwable> T spend(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(GRANTED, this).call(work);
  }

  /**
   * Asks whether the work may go on. Without a limit it may, as long as somebody waits for it.
   *
   * @throws OutOfPatience if it may not
   */
  public static void ask() {
    if (Thread.currentThread().isInterrupted()) {
      throw new OutOfPatience("没有做完：等结果的人已经离开，或者程序正在停止；请重新提交。");
    }
    if (GRANTED.isBound()) {
      GRANTED.get().askClock();
    }
  }

  private void askClock() {
    if (clock.instant().isAfter(end)) {
      throw new OutOfPatience(refusal);
    }
  }
}
