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
                       current_setting('server_encoding')
                """)) {
      settings.next();
      refuseUnfit(address, settings.getInt(1), settings.getString(2));
      return new ServerElsewhere(address);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          """
          连不上 TOWNBOOK_DB_URL 指定的数据库（%s）：%s。请检查地址、TOWNBOOK_DB_USER 和 \
          TOWNBOOK_DB_PASSWORD；不设 TOWNBOOK_DB_URL 就用自带的数据库。
          The database of TOWNBOOK_DB_URL does not answer. Check the address, TOWNBOOK_DB_USER and \
          TOWNBOOK_DB_PASSWORD, or unset TOWNBOOK_DB_URL to use the embedded server.\
          """
              .formatted(address, e.getMessage()),
          e);
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

  /** Nothing to stop: the server is not ours. */
  @Override
  public void close() {}
}
