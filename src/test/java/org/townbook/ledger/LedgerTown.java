package org.townbook.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.TestDatabase;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.people.Persons;
import org.townbook.people.Places;
import org.townbook.shared.Actor;

/**
 * A town of three villages with the ledgers of the test catalog, and a clock that tests set. As an
 * extension it is built anew each time its test class runs.
 */
@SuppressWarnings("NullAway.Init") // built before its tests
final class LedgerTown implements BeforeAllCallback {
  static final String TOWN = "330000001000";
  static final String EAST = "330000001201";
  static final String WEST = "330000001202";

  /** Merged into 东村 at the end of 2021. */
  static final String OLD = "330000001203";

  /** A village of another town. */
  static final String ELSEWHERE = "330000002201";

  static final String FIRM = "91330683MA00000174";

  JdbcClient jdbc;
  Catalog catalog;
  Places places;
  SetClock clock;
  Actor wang;
  Actor li;
  Ledgers ledgers;

  private final TestDatabase database;

  LedgerTown(TestDatabase database) {
    this.database = database;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    build(List.of(Path.of("src/test/resources/catalog")));
  }

  LedgerTown(TestDatabase database, List<Path> folders) {
    this.database = database;
    build(folders);
  }

  private void build(List<Path> folders) {
    this.clock = new SetClock(Instant.parse("2022-10-01T00:00:00Z"));
    this.jdbc = database.jdbc();
    this.catalog = catalog(folders);
    this.places = new Places(jdbc, TOWN);
    jdbc.sql(
            """
            INSERT INTO place (code, name, level, parent, valid_from, valid_to, sort_order) VALUES
              ('330000001000', '某镇', 'town', null, '2000-01-01', null, 0),
              ('330000001201', '东村', 'village', '330000001000', '2000-01-01', null, 1),
              ('330000001202', '西村', 'village', '330000001000', '2000-01-01', null, 2),
              ('330000001203', '旧村', 'village', '330000001000', '2000-01-01', '2021-12-31', 3),
              ('330000002000', '邻镇', 'town', null, '2000-01-01', null, 4),
              ('330000002201', '邻村', 'village', '330000002000', '2000-01-01', null, 5)
            ON CONFLICT DO NOTHING
            """)
        .update();
    var persons = new Persons(jdbc);
    this.wang = persons.named("王芳");
    this.li = persons.named("李强");
    this.ledgers = new Ledgers(catalog, places, database.dataSource(), clock);
    ledgers.prepare();
  }

  static Catalog catalog(List<Path> folders) {
    return switch (CatalogReader.read(folders)) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  /** Empties the ledgers, past the guard that keeps everybody else from doing so. */
  void clear() {
    for (var ledger : catalog.ledgers()) {
      jdbc.sql("ALTER TABLE book.%s DISABLE TRIGGER USER".formatted(ledger.key())).update();
      jdbc.sql("TRUNCATE book.%s".formatted(ledger.key())).update();
      jdbc.sql("ALTER TABLE book.%s ENABLE TRIGGER USER".formatted(ledger.key())).update();
    }
    jdbc.sql("TRUNCATE ledger_change").update();
  }

  long rows(String ledger) {
    return jdbc.sql("SELECT count(*) FROM book.%s".formatted(ledger)).query(Long.class).single();
  }

  /** Writes {@code name=value} pairs as a row. */
  static Map<String, String> row(String... pairs) {
    var row = new LinkedHashMap<String, String>();
    for (var pair : pairs) {
      int at = pair.indexOf('=');
      row.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return row;
  }

  LedgerRecord entered(String ledger, String... pairs) {
    return stored(ledgers.enter(ledger, row(pairs), wang));
  }

  static LedgerRecord stored(EntryOutcome outcome) {
    return switch (outcome) {
      case EntryOutcome.Stored(var record) -> record;
      case EntryOutcome.Unchanged _, EntryOutcome.Refused _ ->
          throw new AssertionError(outcome.toString());
    };
  }

  static List<FieldProblem> refused(EntryOutcome outcome) {
    return switch (outcome) {
      case EntryOutcome.Refused(var problems) -> problems;
      case EntryOutcome.Stored _, EntryOutcome.Unchanged _ ->
          throw new AssertionError(outcome.toString());
    };
  }

  /** A clock that stands still until it is told to move. */
  static final class SetClock extends Clock {
    private Instant now;

    SetClock(Instant now) {
      this.now = now;
    }

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
