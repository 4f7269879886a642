package org.townbook.figure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets one reader at a time count a ledger. Who has to wait holds no connection: in this program it
 * stands at the ledger's gate, and of other programs it asks again and again whether they are done.
 */
final class LedgerGates {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final Duration patience;
  private final Map<String, ReentrantLock> gates = new ConcurrentHashMap<>();

  /**
   * @param patience how long a reader waits
   */
  LedgerGates(Duration patience) {
    this.patience = patience;
  }

  /**
   * Does work while nobody else in this program may count some ledgers.
   *
   * @param work whether it could be done; if not, another program is counting one of them
   * @throws FiguresBusy if others take too long
   */
  void behind(SortedSet<String> ledgers, BooleanSupplier work) {
    long until = System.nanoTime() + patience.toNanos();
    var held = new ArrayDeque<ReentrantLock>();
    try {
      for (var ledger : ledgers) { // in order, so that no two readers wait for each other
        var gate = gates.computeIfAbsent(ledger, _ -> new ReentrantLock(true));
        if (!gate.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          throw new FiguresBusy();
        }
        held.push(gate);
      }
      while (!work.getAsBoolean()) {
        if (System.nanoTime() > until) {
          throw new FiguresBusy();
        }
        Thread.sleep(BETWEEN_TRIES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FiguresBusy();
    } finally {
      held.forEach(ReentrantLock::unlock);
    }
  }
}
