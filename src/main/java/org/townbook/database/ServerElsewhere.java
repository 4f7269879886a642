package org.townbook.database;

import java.sql.SQLException;

/** A server somebody else runs, named by {@code TOWNBOOK_DB_URL}. It is only spoken to. */
public record ServerElsewhere(DatabaseAddress address) implements DatabaseServer {

  private static final int OLDEST = 15;

  /**
   * Knocks once, so that a wrong address is told at the start.
   *
   * @throws DatabaseUnavailableException if nobody answers, or the server is older than 15 or does
   *     not keep UTF-8
   */
  public static ServerElsewhere at(DatabaseAddress address) {
    try (var connection = address.connect();
        var statement = connection.createStatement();
        var settings =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int / 10000,
                       current_setting('server_encoding'),
                       (select ssl from pg_stat_ssl where pid = pg_backend_pid())
                """)) {
      settings.next();
      refuseUnfit(address, settings.getInt(1), settings.getString(2));
      refuseOpen(address, settings.getBoolean(3));
      return new ServerElsewhere(address);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          """
          用不了 TOWNBOOK_DB_URL 指定的数据库（%s）：%s
          %s
          不设 TOWNBOOK_DB_URL 就用自带的数据库。 · Unset it to use the embedded server.\
          """
              .formatted(address, e.getMessage(), SqlTrouble.atTheDoor(e)),
          e);
    }
  }

  /** The driver was told so already; this is the server's own word for it. */
  private static void refuseOpen(DatabaseAddress address, boolean encrypted) {
    if (address.mustBeEncrypted() && !encrypted) {
      throw new DatabaseUnavailableException(
          """
          到数据库（%s）的连接没有加密，别人可以看到和改动其中的数据。请让数据库支持 TLS；\
          确实不要加密，就在 TOWNBOOK_DB_URL 后面写 ?sslmode=disable。
          The connection to the database is not encrypted. Turn TLS on there, or say \
          ?sslmode=disable in TOWNBOOK_DB_URL if it is not wanted.\
          """
              .formatted(address));
    }
  }

  private static void refuseUnfit(DatabaseAddress address, int version, String encoding) {
    if (version < OLDEST) {
      throw new DatabaseUnavailableException(
          """
          数据库（%1$s）是 PostgreSQL %2$d，本程序要 %3$d 或更新的。
          The database is PostgreSQL %2$d; the book needs %3$d or newer.\
          """
              .formatted(address, version, OLDEST));
    }
    if (!encoding.equals("UTF8")) {
      throw new DatabaseUnavailableException(
          """
          数据库（%1$s）的编码是 %2$s，建库时请写 encoding 'UTF8'。
          The database keeps text in %2$s; make it with: create database … encoding 'UTF8'.\
          """
              .formatted(address, encoding));
    }
  }

  /** Nothing to see to: the server is not ours. */
  @Override
  public AutoCloseable watch() {
    return () -> {};
  }

  /** Nothing to stop: the server is not ours. */
  @Override
  public void close() {}
}
