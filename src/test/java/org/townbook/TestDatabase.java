package org.townbook;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.database.DatabaseAddress;
import org.townbook.database.DatabaseServer;
import org.townbook.database.EmbeddedPostgres;
import org.townbook.database.ServerElsewhere;

/**
 * A fresh, migrated database on a real PostgreSQL: one server for all tests of a run (the embedded
 * one, or the one of {@code TOWNBOOK_DB_URL}), one database for each test class.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
 * }</pre>
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

  private static final long PROCESS = ProcessHandle.current().pid();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private @Nullable DatabaseAddress address;
  private @Nullable HikariDataSource pool;

  private TestDatabase() {}

  /** A database with the fixed schema and no rows, made when it is first used. */
  public static TestDatabase fresh() {
    return new TestDatabase();
  }

  public DataSource dataSource() {
    if (pool == null) {
      pool = address().pool(8);
    }
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  public DatabaseAddress address() {
    if (address == null) {
      var name = "test_" + PROCESS + "_" + COUNT.incrementAndGet();
      Server.execute("create database " + name + " template " + Server.TEMPLATE);
      address = Server.RUNNING.address().withDatabase(name);
    }
    return address;
  }

  /** What a Spring context needs to stand on this database. */
  public Map<String, String> properties() {
    var address = address();
    return Map.of(
        "townbook.db.url", address.jdbcUrl(),
        "townbook.db.user", address.user(),
        "townbook.db.password", address.password());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /** Drops the database; used again, it is another one, since mutants run a test class often. */
  @Override
  public void close() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
    if (address == null) {
      return;
    }
    var url = address.jdbcUrl();
    address = null;
    Server.execute(
        "drop database if exists "
            + url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "")
            + " with (force)");
  }

  /** Started when the first test asks; stopped when the tests end. */
  private static final class Server {

    static final DatabaseServer RUNNING = start();
    static final String TEMPLATE = migratedTemplate();

    private static DatabaseServer start() {
      var url = System.getenv("TOWNBOOK_DB_URL");
      var server =
          url == null || url.isEmpty()
              ? EmbeddedPostgres.open(
                  Path.of("target", "test-database"),
                  // nothing here outlives the run, so nothing waits for the disk
                  Map.of("fsync", "off", "full_page_writes", "off", "shared_buffers", "128MB"))
              : ServerElsewhere.at(
                  new DatabaseAddress(
                      url,
                      System.getenv().getOrDefault("TOWNBOOK_DB_USER", "townbook"),
                      System.getenv().getOrDefault("TOWNBOOK_DB_PASSWORD", "")));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(server)));
      return server;
    }

    private static String migratedTemplate() {
      var name = "test_" + PROCESS + "_template";
      execute(
          """
          create database %s template template0
            encoding 'UTF8' locale_provider icu icu_locale 'zh-Hans-CN'
          """
              .formatted(name));
      var template = RUNNING.address().withDatabase(name);
      Flyway.configure()
          .dataSource(template.jdbcUrl(), template.user(), template.password())
          .load()
          .migrate();
      return name;
    }

    private static void leave(DatabaseServer server) {
      execute(server, "drop database if exists test_" + PROCESS + "_template with (force)");
      server.close();
    }

    static void execute(String sql) {
      execute(RUNNING, sql);
    }

    private static void execute(DatabaseServer server, String sql) {
      var address = server.address();
      try (var connection =
              DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException("on " + address + ": " + sql, e);
      }
    }
  }
}
