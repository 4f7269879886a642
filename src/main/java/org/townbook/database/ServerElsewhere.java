package org.townbook.database;

import java.sql.DriverManager;
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
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var settings =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int / 10000,
                       current_setting('server_encoding')
                """)) {
      settings.next();
      var problem = problemWith(settings.getInt(1), settings.getString(2));
      if (!problem.isEmpty()) {
        throw new DatabaseUnavailableException(
            "The database of TOWNBOOK_DB_URL (" + address + ") " + problem);
      }
      return new ServerElsewhere(address);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database of TOWNBOOK_DB_URL ("
              + address
              + ") does not answer: "
              + e.getMessage()
              + ". Check the address, TOWNBOOK_DB_USER and TOWNBOOK_DB_PASSWORD, or unset"
              + " TOWNBOOK_DB_URL to use the embedded server.",
          e);
    }
  }

  private static String problemWith(int version, String encoding) {
    if (version < OLDEST) {
      return "is PostgreSQL " + version + "; the book needs " + OLDEST + " or newer.";
    }
    if (!encoding.equals("UTF8")) {
      return "keeps text in " + encoding + "; make it with: create database … encoding 'UTF8'.";
    }
    return "";
  }

  /** Nothing to stop: the server is not ours. */
  @Override
  public void close() {}
}
