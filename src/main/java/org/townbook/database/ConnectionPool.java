package org.townbook.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections to the book, wherever its server is just now. */
final class ConnectionPool extends HikariDataSource {

  /** Whoever has waited so long for a connection is better told to come again. */
  private static final Duration QUEUE = Duration.ofSeconds(10);

  private final Supplier<DatabaseAddress> server;

  /**
   * @param server says where the server answers, or throws while it is known not to
   */
  ConnectionPool(Supplier<DatabaseAddress> server, int connections) {
    super(settings(server, connections));
    this.server = server;
  }

  private static HikariConfig settings(Supplier<DatabaseAddress> server, int connections) {
    var config = new HikariConfig();
    config.setPoolName("townbook");
    config.setDataSource(new Opening(server));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(QUEUE.toMillis());
    return config;
  }

  /**
   * @throws DatabaseUnavailableException if there is none to be had
   */
  @Override
  public Connection getConnection() throws SQLException {
    var _ = server.get();
    try {
      return super.getConnection();
    } catch (SQLTransientConnectionException e) {
      throw DatabaseUnavailableException.behind(e).orElseThrow(() -> e);
    }
  }

  /** Opens connections for the pool. */
  private static final class Opening extends AbstractDataSource {

    private final Supplier<DatabaseAddress> server;

    Opening(Supplier<DatabaseAddress> server) {
      this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return server.get().connect();
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException("the address says who we are");
    }
  }
}
