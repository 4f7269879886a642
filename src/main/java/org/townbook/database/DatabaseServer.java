package org.townbook.database;

/** The server that holds the book, for as long as this object is open. */
public sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedPostgres, ServerElsewhere {

  DatabaseAddress address();

  /** Lets go of the server; whether it stops depends on who else uses it. */
  @Override
  void close();
}
