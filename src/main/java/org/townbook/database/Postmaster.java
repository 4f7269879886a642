package org.townbook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that runs, or ran, over a cluster. It proves
 * nothing: the number may be another process by now, or here.
 *
 * @param identity the server's number, folder and start, which no other server has
 * @param port where it listens
 * @param ready whether it takes connections already
 */
record Postmaster(long pid, String identity, int port, boolean ready) {

  private static final int PID_LINE = 0;
  private static final int START_LINE = 2;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** The server of which the file speaks; nothing if there is no file, or only a part of one. */
  static Optional<Postmaster> recorded(Path cluster) {
    return of(lines(cluster));
  }

  /** The server of which the text of such a file speaks. */
  static Optional<Postmaster> of(List<String> lines) {
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.get(PID_LINE).strip()),
              String.join(" ", lines.subList(PID_LINE, START_LINE + 1)),
              Integer.parseInt(lines.get(PORT_LINE).strip()),
              lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether this process is here and works in the cluster, by whatever path it came there. Another
   * process namespace's numbers mean nothing here, so that nobody is ever stopped by mistake.
   */
  boolean isSeen(Path cluster) {
    try {
      var proc = Path.of("/proc");
      var self = Files.readSymbolicLink(proc.resolve("self")).toString();
      return self.equals(Long.toString(ProcessHandle.current().pid()))
          && Files.isSameFile(proc.resolve(Long.toString(pid)).resolve("cwd"), cluster);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes the file of a dead server harmless; the caller has made sure that none lives. Its process
   * number, now somebody else's, would keep the server from starting; the rest must stay, for the
   * server finds the dead one's shared memory by it.
   */
  static void disown(Path cluster) throws IOException {
    var lines = lines(cluster);
    if (lines.isEmpty()) {
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
