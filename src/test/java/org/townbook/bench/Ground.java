package org.townbook.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.catalog.Catalog;
import org.townbook.database.DatabaseAddress;
import org.townbook.database.EmbeddedPostgres;
import org.townbook.figure.Figures;
import org.townbook.figure.Listings;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Persons;
import org.townbook.people.Places;
import org.townbook.reconcile.Reconciliation;
import org.townbook.report.Reports;
import org.townbook.shared.Actor;

/**
 * What the trials stand on: the program's own embedded server with the settings it always has, a
 * fresh database on it, the synthetic catalog and town, and the facades over them.
 */
final class Ground implements AutoCloseable {
  static final String TOWN = "339900001000";

  /** The day on which the benchmark reads the book: all its months are over. */
  static final Clock TODAY =
      Clock.fixed(
          LocalDate.of(2023, 2, 1).atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
          ZoneId.of("Asia/Shanghai"));

  final HikariDataSource pool;
  final JdbcClient jdbc;
  final DatabaseAddress address;
  final Places places;
  final Catalog catalog;
  final Figures figures;
  final Ledgers ledgers;
  final Actor bench;
  final Reports reports;

  private final @Nullable EmbeddedPostgres server;
  private final Path folder;
  private long records;

  private Ground(@Nullable EmbeddedPostgres server, DatabaseAddress address, Path folder) {
    this.server = server;
    this.folder = folder;
    this.address = address;
    this.pool = address.pool(12);
    this.jdbc = JdbcClient.create(pool);
    this.places = new Places(jdbc, TOWN);
    this.catalog = SyntheticCatalog.write(folder.resolve("catalog"));
    this.ledgers = new Ledgers(catalog, places, pool, Clock.systemUTC());
    this.bench = new Persons(jdbc).named("bench");
    this.figures = new Figures(catalog, places, pool, TODAY);
    this.reports =
        new Reports(
            catalog,
            figures,
            new Listings(catalog, places, pool),
            new Reconciliation(catalog, figures, jdbc, TODAY),
            TODAY);
  }

  /** Where trials that begin with an empty book get one. */
  interface Fresh {
    Ground ground();
  }

  /** An empty book in the folder, with the town's places and ledger and no records. */
  static Ground in(Path folder) {
    var server = EmbeddedPostgres.open(folder.resolve("data"));
    var name = "bench";
    try (var pool = server.address().pool(1)) {
      var jdbc = JdbcClient.create(pool);
      jdbc.sql("drop database if exists " + name + " with (force)").update();
      jdbc.sql("create database " + name + " template template0").update();
    }
    var address = server.address().withDatabase(name);
    Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .load()
        .migrate();
    return new Ground(server, address, folder).built();
  }

  /** The same on a database that is there already, migrated and empty. */
  static Ground on(DatabaseAddress address, Path folder) {
    return new Ground(null, address, folder).built();
  }

  private Ground built() {
    jdbc.sql(
            """
            insert into place (code, name, level, parent, valid_from, sort_order)
            select :town, '某镇', 'town', null, date '2000-01-01', 0
            union all
            select '3399000012' || lpad(i::text, 2, '0'), '第' || i || '村', 'village', :town,
              date '2000-01-01', i
            from generate_series(1, :villages) i
            """)
        .param("town", TOWN)
        .param("villages", SyntheticLedger.VILLAGES)
        .update();
    ledgers.prepare();
    return this;
  }

  /** Puts so many records into the empty ledger. */
  void fill(long rows) {
    SyntheticLedger.fill(jdbc, rows);
    records = rows;
  }

  long records() {
    return records;
  }

  /** Empties what figures remember, so that the next read counts everything. */
  void forget() {
    jdbc.sql("truncate figure_cell, figure_cell_set, figure_cells_built, figure_answer").update();
  }

  /** The ledger as a CSV file, for those who have no access to the server's memory. */
  Path copyOut() throws IOException, SQLException {
    var file = folder.resolve("event.csv").toAbsolutePath();
    try (var connection = pool.getConnection();
        var out = Files.newOutputStream(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              """
              copy (select id, place, number, kind, channel, level, grid, handler, received_on,
                  due_on, closed_on, rated_on, rating, amount, people, waiting
                from book.event where superseded_at is null and not withdrawn)
              to stdout (format csv, header)
              """,
              out);
    }
    return file;
  }

  @Override
  public void close() {
    pool.close();
    if (server != null) {
      server.close();
    }
  }
}
