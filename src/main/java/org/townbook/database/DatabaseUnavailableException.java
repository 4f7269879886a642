package org.townbook.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The book's database cannot be reached or started, or cannot do its work for want of room, rights
 * or memory. The message says what is wrong, where, and how to mend it, in words for the person who
 * started the program.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  public DatabaseUnavailableException(String message) {
    super(message);
  }

  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What a failure says of the database: one of these behind it, or one made of what the database
   * itself said. Nothing if the database is not to blame, so that whoever meets a failure asks here
   * first and takes what is left for a fault of the program.
   */
  public static Optional<DatabaseUnavailableException> behind(Throwable failure) {
    return causes(failure)
        .filter(DatabaseUnavailableException.class::isInstance)
        .map(DatabaseUnavailableException.class::cast)
        .findFirst()
        .or(() ->
            causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(said -> SqlTrouble.in(said).stream())
                .reduce((outer, inner) -> inner)
                .map(sentence -> new DatabaseUnavailableException(sentence, failure)));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
