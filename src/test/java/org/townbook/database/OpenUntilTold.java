package org.townbook.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A program of its own that opens a data folder, says where its server is or why it has none, and
 * lets go when its input ends. It waits for others as long as a test may last.
 */
final class OpenUntilTold {

  static final Patience IMPATIENT =
      new Patience(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMillis(500));

  private OpenUntilTold() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var account = ServerAccount.over(Cluster.folderIn(folder));
    try (var server = EmbeddedPostgres.open(folder, Map.of(), account, IMPATIENT)) {
      System.out.println(server.address().jdbcUrl());
      while (System.in.read() >= 0) {
        // nothing is said but by ending
      }
    } catch (DatabaseUnavailableException e) {
      System.out.println(e.getMessage());
    }
  }
}
