package org.townbook.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a program ended and what it said, both streams together. */
record ProgramResult(int exitCode, String output) {

  boolean succeeded() {
    return exitCode == 0;
  }

  /**
   * Runs a program to its end. The server's own variables ({@code PGDATA}, {@code PGPORT} …) of
   * whoever started us are kept away from it, and it speaks English.
   */
  static ProgramResult of(List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ProgramResult(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new ProgramResult(127, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command, e);
    }
  }
}
