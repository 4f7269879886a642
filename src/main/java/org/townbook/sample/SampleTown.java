package org.townbook.sample;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.townbook.catalog.Catalog;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Ledgers;
import org.townbook.ledger.Progress;
import org.townbook.people.Persons;
import org.townbook.people.Places;

/**
 * Enters the sample town: its tree of places, then every ledger's rows, by the same import as
 * anybody's. Entering it twice changes nothing.
 */
@Service
public class SampleTown {
  /** The person whose entries these are. */
  private static final String BY = "样例";

  private final Places places;
  private final Persons persons;
  private final Catalog catalog;
  private final Ledgers ledgers;
  private final JdbcClient jdbc;
  private final Clock clock;

  public SampleTown(
      Places places,
      Persons persons,
      Catalog catalog,
      Ledgers ledgers,
      JdbcClient jdbc,
      Clock clock) {
    this.places = places;
    this.persons = persons;
    this.catalog = catalog;
    this.ledgers = ledgers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether the sample is in the book. */
  public enum Presence {
    /** It is not, or a load was broken off. */
    ABSENT,
    /** It is, as the recipes have it. */
    PRESENT,
    /** It is, but the recipes have changed since. */
    FROM_OTHER_RECIPES
  }

  /**
   * What came of one ledger.
   *
   * @param unchanged rows that the book held already
   * @param number which ledger this is, counted from 1, of {@code all}
   */
  public record Entered(
      String title, long added, long unchanged, Duration took, int number, int all) {
    /** All its rows. */
    public long rows() {
      return added + unchanged;
    }
  }

  /** Whether the sample is in the book, and whether it is that of the folder. */
  public Presence presence(Path folder) {
    Optional<String> standing =
        jdbc.sql("SELECT fingerprint FROM sample_load").query(String.class).optional();
    return standing
        .map(fingerprint ->
            fingerprint.equals(Fingerprint.of(folder))
                ? Presence.PRESENT
                : Presence.FROM_OTHER_RECIPES)
        .orElse(Presence.ABSENT);
  }

  /**
   * Enters everything the folder describes. Each ledger is all or nothing; a load that was broken
   * off goes on where it stood when it is started again.
   *
   * @param folder with {@code places.csv}, {@code recipes} and {@code names}
   * @param told after each ledger
   * @return the number of rows that are new in the book
   * @throws SampleRefused naming every problem, if a recipe is faulty or a row is refused
   */
  public long load(Path folder, Consumer<Entered> told) {
    places.load(folder.resolve("places.csv"));
    var made = made(folder);
    long added = 0;
    long rows = 0;
    for (int i = 0; i < made.size(); i++) {
      var entered = enter(made.get(i), i + 1, made.size());
      added += entered.added();
      rows += entered.rows();
      told.accept(entered);
    }
    remember(Fingerprint.of(folder), rows);
    return added;
  }

  private List<LedgerRows> made(Path folder) {
    var town = Town.of(places.ownTown().code(), places.all());
    return switch (SampleRecords.make(folder, catalog, town)) {
      case SampleRecords.Outcome.Made(var made) -> made;
      case SampleRecords.Outcome.Faulty(var problems) -> throw SampleRefused.recipes(problems);
    };
  }

  private Entered enter(LedgerRows made, int number, int all) {
    long start = System.nanoTime();
    var key = made.ledger().key();
    var outcome =
        ledgers.importRows(key, made.rows().stream(), persons.named(BY), Progress.silent());
    return switch (outcome) {
      case ImportOutcome.Stored stored ->
          new Entered(
              made.ledger().title().chinese(),
              stored.added(),
              stored.unchanged(),
              Duration.ofNanos(System.nanoTime() - start),
              number,
              all);
      case ImportOutcome.Refused refused -> throw SampleRefused.rows(key, refused.faults());
      case ImportOutcome.Checked _ -> throw new IllegalStateException("no dry run was asked for");
    };
  }

  private void remember(String fingerprint, long rows) {
    jdbc.sql(
            """
            INSERT INTO sample_load (fingerprint, record_count, loaded_at)
            VALUES (:fingerprint, :rows, :at)
            ON CONFLICT (only_one) DO UPDATE SET fingerprint = excluded.fingerprint,
              record_count = excluded.record_count, loaded_at = excluded.loaded_at
            """)
        .param("fingerprint", fingerprint)
        .param("rows", rows)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
