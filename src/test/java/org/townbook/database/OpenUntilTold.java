package org.townbook.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A program of its own that opens a data folder, says where, and lets go when its input ends. */
final class OpenUntilTold {

  private OpenUntilTold() {}

  public static void main(String[] args) throws IOException {
    try (var server = EmbeddedPostgres.open(Path.of(args[0]), Map.of())) {
      System.out.println(server.address().jdbcUrl());
      while (System.in.read() >= 0) {
        // nothing is said but by ending
      }
    }
  }
}
