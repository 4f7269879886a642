package org.townbook.database;

/** The server that holds the book, for as long as this object is open. */
public sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedPostgres, ServerElsewhere {

  /**
   * Where it answers now; it may move when it has to be started again.
   *
   * @throws DatabaseUnavailableException while it is known not to answer
   */
  DatabaseAddress address();

  /** Sees to it that the server runs, for as long as what is returned is not closed. */
  AutoCloseable watch();

  /** Lets go of the server; whether it stops depends on who else uses it. */
  @Override
  void close();
}
