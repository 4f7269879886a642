package org.townbook.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a database answers and who we are to it. An account or password inside the address is taken
 * out of it, so that the address can be shown.
 *
 * <p>Refuses anything but PostgreSQL: the book's SQL is written in one dialect.
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  private static final String PREFIX = "jdbc:postgresql:";

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|\\[?::1]?");

  /**
   * What the driver is told, unless the address says otherwise. Times are in seconds. An answer may
   * take long: an import of a million rows or a lock that others hold is a matter of minutes, but
   * not of a quarter of an hour.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ApplicationName", "townbook",
          "reWriteBatchedInserts", "true",
          "connectTimeout", "10",
          "loginTimeout", "10",
          "socketTimeout", "900",
          "tcpKeepAlive", "true");

  public DatabaseAddress {
    var written = AddressText.of(jdbcUrl);
    jdbcUrl = written.shown();
    user = written.user() == null ? user : written.user();
    password = written.password() == null ? password : written.password();
    if (!jdbcUrl.startsWith(PREFIX) || Driver.parseURL(jdbcUrl, null) == null) {
      throw new DatabaseUnavailableException(
          """
          数据库地址“%1$s”不是 PostgreSQL 的地址。\
          TOWNBOOK_DB_URL 应写成 %2$s//主机:端口/库名，\
          账号和密码写在 TOWNBOOK_DB_USER 和 TOWNBOOK_DB_PASSWORD 里。
          Write TOWNBOOK_DB_URL as %2$s//HOST:PORT/DATABASE, with TOWNBOOK_DB_USER and \
          TOWNBOOK_DB_PASSWORD beside it.\
          """
              .formatted(AddressText.masked(jdbcUrl), PREFIX));
    }
    if (!"extended".equals(PGProperty.PREFER_QUERY_MODE.getOrDefault(parsed(jdbcUrl)))) {
      throw new DatabaseUnavailableException(
          """
          TOWNBOOK_DB_URL 里的 preferQueryMode 会让输入混进 SQL，请去掉它。
          Take preferQueryMode out of TOWNBOOK_DB_URL: in other modes input may get into the SQL.\
          """);
    }
  }

  private static Properties parsed(String jdbcUrl) {
    return Objects.requireNonNull(Driver.parseURL(jdbcUrl, null));
  }

  /** The same server and account, another database on it. */
  public DatabaseAddress withDatabase(String name) {
    var options = jdbcUrl.indexOf('?');
    var plain = options < 0 ? jdbcUrl : jdbcUrl.substring(0, options);
    var rest = options < 0 ? "" : jdbcUrl.substring(options);
    return new DatabaseAddress(
        plain.substring(0, plain.lastIndexOf('/') + 1) + name + rest, user, password);
  }

  /** Opens one connection; the caller closes it. One that says nothing is not waited for. */
  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.putAll(SETTINGS);
    if (mustBeEncrypted()) {
      properties.put("sslmode", "require");
    }
    properties.put("user", user);
    properties.put("password", password);
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  /** Whether others could listen in, and nobody has said that they may. */
  boolean mustBeEncrypted() {
    var parsed = parsed(jdbcUrl);
    return parsed.getProperty("sslmode") == null
        && !Arrays.stream(parsed.getProperty("PGHOST", "localhost").split(","))
            .allMatch(host -> LOOPBACK.matcher(host).matches());
  }

  /** Opens a pool of at most so many connections; the caller closes it. */
  public HikariDataSource pool(int connections) {
    return new ConnectionPool(() -> this, connections);
  }

  /** Everything but the password, which must not reach a log. */
  @Override
  public String toString() {
    return user + " at " + AddressText.masked(jdbcUrl);
  }
}
