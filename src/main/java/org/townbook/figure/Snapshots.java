package org.townbook.figure;

import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.ledger.LedgerChanges;

/**
 * Reads the book in one state: all that is asked inside one reading, of whatever facade, is
 * answered from one snapshot. Ledgers that have to be counted first must be held before the
 * snapshot is taken; which they are turns out while reading, which is then begun anew.
 */
final class Snapshots {
  private static final String KEYS =
      "(select hashtextextended('figure ' || ledger, 0) as key, ledger from unnest(?::text[]) "
          + "as ledger) k";

  private final DSLContext database;
  private final TransactionTemplate transaction;
  private final LedgerGates gates;
  private final LedgerChanges changes;
  private final ScopedValue<Attempt<?>> running = ScopedValue.newInstance();

  /**
   * @param patience how long to wait for others who count the same ledgers
   */
  Snapshots(DataSource dataSource, Duration patience) {
    this.database = DSL.using(new TransactionAwareDataSourceProxy(dataSource), SQLDialect.POSTGRES);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.gates = new LedgerGates(patience);
    this.changes = new LedgerChanges(database, "figures");
  }

  /** The database as the running reading sees it. */
  DSLContext database() {
    return database;
  }

  LedgerChanges changes() {
    return changes;
  }

  /** One try at a reading. */
  private static final class Attempt<T> {
    private final SortedSet<String> held;
    private final Set<String> counted = new HashSet<>();
    private Set<String> missing = Set.of();
    private Optional<T> answer = Optional.empty();

    Attempt(SortedSet<String> held) {
      this.held = held;
    }
  }

  /** Says which ledgers a reading needs and does not hold. */
  private static final class NotHeld extends RuntimeException {
    private final Set<String> ledgers;

    NotHeld(Set<String> ledgers) {
      super(null, null, false, false);
      this.ledgers = ledgers;
    }
  }

  /**
   * @param reading may be begun several times, so it changes nothing
   * @throws FiguresBusy if others count for too long
   */
  <T> T read(Supplier<T> reading) {
    if (running.isBound()) {
      return reading.get();
    }
    var attempt = new Attempt<T>(new TreeSet<>());
    tryOut(attempt, reading);
    while (!attempt.missing.isEmpty()) {
      var held = new TreeSet<>(attempt.held);
      held.addAll(attempt.missing);
      var next = new Attempt<T>(held);
      gates.behind(held, () -> tryOut(next, reading));
      if (!next.counted.isEmpty()) {
        changes.prune(next.counted);
      }
      attempt = next;
    }
    return attempt.answer.orElseThrow();
  }

  /**
   * @return whether it could be tried; if not, another program holds one of the ledgers
   */
  private <T> boolean tryOut(Attempt<T> attempt, Supplier<T> reading) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          if (!take(attempt.held)) {
            return false;
          }
          try {
            var answer = ScopedValue.where(running, attempt).call(reading::get);
            attempt.answer = Optional.of(answer);
          } catch (NotHeld e) { // what was counted until here is kept
            attempt.missing = e.ledgers;
          }
          return true;
        }));
  }

  /**
   * Begins the snapshot, some ledgers held until its end if no other program holds one. They are
   * first held by the session, since taking them needs a snapshot that shows too little.
   */
  private boolean take(SortedSet<String> ledgers) {
    if (ledgers.isEmpty()) {
      database.execute("set transaction isolation level repeatable read");
      return true;
    }
    var names = ledgers.toArray(String[]::new);
    try {
      var taken =
          database
              .fetch(
                  "select ledger from " + KEYS + " where pg_try_advisory_lock(key)", (Object) names)
              .map(row -> row.get(0, String.class));
      if (taken.size() < names.length) {
        letGo(taken);
        return false;
      }
      changes.begin(ledgers);
      database.connection(Connection::commit);
      database.execute("set transaction isolation level repeatable read");
      database.fetch(
          "select pg_advisory_xact_lock(key), pg_advisory_unlock(key) from " + KEYS,
          (Object) names);
      return true;
    } catch (RuntimeException e) {
      giveBack(e);
      throw e;
    }
  }

  private void letGo(List<String> ledgers) {
    database.fetch(
        "select pg_advisory_unlock(key) from " + KEYS, (Object) ledgers.toArray(String[]::new));
  }

  private void giveBack(RuntimeException failure) {
    try {
      database.connection(Connection::rollback);
      database.fetch("select pg_advisory_unlock_all()");
    } catch (RuntimeException e) {
      failure.addSuppressed(e); // a broken connection holds nothing any more
    }
  }

  /** To be called before ledgers are counted; ends the reading if it does not hold all of them. */
  void mustHold(Collection<String> ledgers) {
    if (!running.get().held.containsAll(ledgers)) {
      throw new NotHeld(Set.copyOf(ledgers));
    }
  }

  /** To be called after a ledger was counted, so that its changes are forgotten afterwards. */
  void counted(String ledger) {
    running.get().counted.add(ledger);
  }
}
