package org.townbook.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.TestDatabase;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.people.Places;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * A town of three villages with two ledgers, written to directly so that a test decides every
 * moment of a row's life.
 */
final class FigureTown {
  static final String TOWN = "330000001000";
  static final List<String> VILLAGES = List.of("330000001201", "330000001202", "330000001203");

  private final TestDatabase database;
  final JdbcClient jdbc;
  final Places places;
  final Catalog catalog;

  /** Noon of the day after the year the tests speak of. */
  private final Clock clock = Clock.fixed(Instant.parse("2023-01-01T04:00:00Z"), ZoneOffset.UTC);

  FigureTown(TestDatabase database, Path folder) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.places = new Places(jdbc, TOWN);
    this.catalog = catalog(folder);
    jdbc.sql(
            """
            INSERT INTO place (code, name, level, parent, valid_from, sort_order) VALUES
              ('330000001000', '某镇', 'town', null, '2000-01-01', 0),
              ('330000001201', '东村', 'village', '330000001000', '2000-01-01', 1),
              ('330000001202', '西村', 'village', '330000001000', '2000-01-01', 2),
              ('330000001203', '南村', 'village', '330000001000', '2000-01-01', 3);
            CREATE TABLE book.event (id uuid, revision int, place char(12), number text,
              channel text, received_on date, closed_on date, amount numeric,
              recorded_at timestamptz, superseded_at timestamptz, withdrawn boolean);
            CREATE TABLE book.accident (id uuid, revision int, place char(12), happened_on date,
              recorded_at timestamptz, superseded_at timestamptz, withdrawn boolean);
            CREATE TABLE book.income (id uuid, revision int, place char(12), month date,
              amount numeric, recorded_at timestamptz, superseded_at timestamptz,
              withdrawn boolean);
            """)
        .update();
  }

  static Catalog catalog(Path folder) {
    write(folder.resolve("codes/channel.yaml"), FigureCatalog.CHANNEL);
    write(folder.resolve("ledgers/event.yaml"), FigureCatalog.EVENT);
    write(folder.resolve("ledgers/income.yaml"), FigureCatalog.INCOME);
    write(folder.resolve("ledgers/accident.yaml"), FigureCatalog.ACCIDENT);
    FigureCatalog.FIGURES.forEach(
        (key, text) -> write(folder.resolve("figures/" + key + ".yaml"), text));
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Figures figures() {
    return figures(clock);
  }

  /** The figures as they are asked for at another time. */
  Figures figures(Clock other) {
    return new Figures(catalog, places, database.dataSource(), other);
  }

  /** Takes all rows away, and whatever was remembered of them. */
  void empty() {
    jdbc.sql(
            """
            TRUNCATE book.event, book.income, book.accident, ledger_change, ledger_reader,
              figure_cell, figure_cell_set, figure_cells_built, figure_answer
            """)
        .update();
  }

  Snapshots snapshots() {
    return new Snapshots(database.dataSource(), Duration.ofSeconds(20));
  }

  Answers answers(Snapshots snapshots) {
    return new Answers(LedgerMeasures.of(catalog), places, snapshots, clock);
  }

  Place town() {
    return places.get(TOWN);
  }

  FigureValue figure(String key, String period) {
    return figures().compute(key, Question.now(town(), Period.parse(period)));
  }

  /** Whether writes say which revision they bring or take, as single ones do and imports do not. */
  boolean notesRevisions = true;

  /** A row that is recorded now and stays. */
  UUID event(String village, String received, @Nullable String closed, String channel, int amount) {
    var id = UUID.randomUUID();
    event(id, village, received, closed, channel, amount, Instant.parse("2022-12-01T00:00:00Z"));
    return id;
  }

  void event(
      UUID id,
      String village,
      String received,
      @Nullable String closed,
      String channel,
      int amount,
      Instant recorded) {
    jdbc.sql(
            """
            WITH row AS (
              INSERT INTO book.event VALUES (:id, 1, :village, :id, :channel, :received::date,
                :closed::date, :amount, :recorded, null, false))
            INSERT INTO ledger_change
              (ledger, place, first_month, last_month, record, revision, weight)
            SELECT 'event', :village, date_trunc('month', :received::date),
              date_trunc('month', coalesce(:closed, :received)::date),
              CASE WHEN :noted THEN :id END, CASE WHEN :noted THEN 1 END,
              CASE WHEN :noted THEN 1 END
            """)
        .param("noted", notesRevisions)
        .param("id", id)
        .param("village", village)
        .param("channel", channel)
        .param("received", received)
        .param("closed", closed)
        .param("amount", amount)
        .param("recorded", recorded.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes a row out of the book, leaving what it said to the past. */
  void withdraw(UUID id, Instant at) {
    jdbc.sql(
            """
            WITH gone AS (
              UPDATE book.event SET superseded_at = :at WHERE id = :id AND superseded_at IS NULL
              RETURNING id, place, received_on, closed_on)
            INSERT INTO ledger_change
              (ledger, place, first_month, last_month, record, revision, weight)
            SELECT 'event', place, date_trunc('month', received_on),
              date_trunc('month', greatest(received_on, closed_on)),
              CASE WHEN :noted THEN id END, CASE WHEN :noted THEN 1 END,
              CASE WHEN :noted THEN -1 END
            FROM gone
            """)
        .param("noted", notesRevisions)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void income(String village, String month, String amount) {
    jdbc.sql(
            """
            WITH row AS (
              INSERT INTO book.income VALUES (gen_random_uuid(), 1, :village, :month::date,
                :amount::numeric, '2022-12-01', null, false))
            INSERT INTO ledger_change (ledger, place, first_month, last_month)
            VALUES ('income', :village, :month::date, :month::date)
            """)
        .param("village", village)
        .param("month", LocalDate.parse(month + "-01").toString())
        .param("amount", amount)
        .update();
  }
}
