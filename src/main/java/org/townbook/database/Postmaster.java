package org.townbook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that runs, or ran, over a cluster.
 *
 * @param port where it listens
 * @param ready whether it takes connections already
 */
record Postmaster(long pid, int port, boolean ready) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /**
   * The server that is alive over this cluster, taking connections or on its way there or out.
   *
   * <p>A process with the recorded number proves nothing: numbers are used again after a restart of
   * the machine, and a dead server may stay a zombie. It counts only if it was started over this
   * cluster.
   */
  static Optional<Postmaster> alive(Path cluster) {
    var lines = lines(cluster);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    try {
      var pid = Long.parseLong(lines.get(PID_LINE).strip());
      var port = Integer.parseInt(lines.get(PORT_LINE).strip());
      var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      return serves(pid, cluster)
          ? Optional.of(new Postmaster(pid, port, ready))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a stale file harmless. Its process number, now somebody else's, would keep the server
   * from starting; the rest must stay, for the server finds the dead one's shared memory by it.
   */
  static void disown(Path cluster) throws IOException {
    var lines = lines(cluster);
    if (lines.isEmpty() || alive(cluster).isPresent()) {
      return;
    }
    if (lines.size() <= PORT_LINE) {
      Files.delete(file(cluster));
      return;
    }
    Files.writeString(
        file(cluster),
        Integer.MAX_VALUE + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n");
  }

  private static boolean serves(long pid, Path cluster) {
    try {
      var commandLine =
          new String(
              Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")),
              StandardCharsets.UTF_8);
      return List.of(commandLine.split("\0")).contains(cluster.toString());
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> lines(Path cluster) {
    try {
      return Files.readAllLines(file(cluster));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file(cluster) + " cannot be read", e);
    }
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
