package org.townbook.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database answers and who we are to it.
 *
 * <p>Refuses anything but PostgreSQL: the book's SQL is written in one dialect.
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  private static final String PREFIX = "jdbc:postgresql:";

  public DatabaseAddress {
    if (!jdbcUrl.startsWith(PREFIX)) {
      throw new DatabaseUnavailableException(
          """
          数据库地址“%1$s”不是 PostgreSQL 的地址。\
          TOWNBOOK_DB_URL 应写成 %2$s//主机:端口/库名，\
          账号和密码写在 TOWNBOOK_DB_USER 和 TOWNBOOK_DB_PASSWORD 里。
          Write TOWNBOOK_DB_URL as %2$s//HOST:PORT/DATABASE, with TOWNBOOK_DB_USER and \
          TOWNBOOK_DB_PASSWORD beside it.\
          """
              .formatted(jdbcUrl, PREFIX));
    }
  }

  /** The same server and account, another database on it. */
  public DatabaseAddress withDatabase(String name) {
    var options = jdbcUrl.indexOf('?');
    var plain = options < 0 ? jdbcUrl : jdbcUrl.substring(0, options);
    var rest = options < 0 ? "" : jdbcUrl.substring(options);
    return new DatabaseAddress(
        plain.substring(0, plain.lastIndexOf('/') + 1) + name + rest, user, password);
  }

  /** Opens one connection; the caller closes it. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }

  /** Opens a pool of at most so many connections; the caller closes it. */
  public HikariDataSource pool(int connections) {
    var config = new HikariConfig();
    config.setPoolName("townbook");
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "townbook");
    return new HikariDataSource(config);
  }

  /** Everything but the password, which must not reach a log. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
