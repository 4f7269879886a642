package org.townbook.database;

/**
 * The book's database cannot be reached or started. The message says what is wrong, where, and how
 * to mend it, in words for the person who started the program.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  public DatabaseUnavailableException(String message) {
    super(message);
  }

  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
