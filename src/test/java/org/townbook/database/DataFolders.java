package org.townbook.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Data folders for tests of the server itself, and programs that use them beside the test. */
final class DataFolders implements AfterEachCallback {

  private final List<Path> made = new ArrayList<>();
  private final List<Process> programs = new ArrayList<>();

  /** An empty folder; only the unpacked PostgreSQL programs are there already, to save time. */
  Path empty() {
    try {
      var folder = Files.createTempDirectory("townbook-test").toRealPath();
      made.add(folder);
      Files.createSymbolicLink(folder.resolve("programs"), Unpacked.PROGRAMS);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with a cluster in it. */
  Path initialised() {
    return copyOf(Unpacked.FOLDER);
  }

  /** A folder with what another holds. */
  Path copyOf(Path other) {
    var folder = empty();
    var copied =
        ProgramResult.of(
            List.of(
                "cp",
                "-a",
                other.resolve("postgres").toString(),
                other.resolve("database-password").toString(),
                folder.toString()));
    if (!copied.succeeded()) {
      throw new IllegalStateException(copied.output());
    }
    return folder;
  }

  /** Starts a second program over the folder. */
  Process program(Path folder) throws IOException {
    return start(java(OpenUntilTold.class, folder));
  }

  /** Starts a second program over the folder, through others that put walls around it. */
  Process programBehind(List<String> walls, Path folder) throws IOException {
    return start(
        Stream.concat(walls.stream(), java(OpenUntilTold.class, folder).stream()).toList());
  }

  /** Starts a program that holds the lock of a file beside others who do the same. */
  Process holding(Path lock) throws IOException {
    return start(java(HoldUntilTold.class, lock));
  }

  private static List<String> java(Class<?> program, Path argument) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        program.getName(),
        argument.toString());
  }

  /** Starts any program; it ends with the test. */
  Process start(List<String> command) throws IOException {
    var program =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    programs.add(program);
    return program;
  }

  /** Waits until the program has the folder open; the address it found. */
  static String opened(Process program) throws IOException {
    var line =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (line == null) {
      throw new IllegalStateException("the program ended without opening the folder");
    }
    return line;
  }

  static Postmaster postmaster(Path folder) {
    return seen(folder).orElseThrow();
  }

  static boolean isStopped(Path folder) {
    return seen(folder).isEmpty();
  }

  private static Optional<Postmaster> seen(Path folder) {
    var cluster = folder.resolve("postgres");
    return Postmaster.recorded(cluster).filter(server -> server.isSeen(cluster));
  }

  static void execute(DatabaseAddress address, String sql) {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String ask(DatabaseAddress address, String sql) {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (var program : programs) {
      program.destroyForcibly().waitFor();
    }
    for (var folder : made) {
      if (Files.exists(folder.resolve("postgres/PG_VERSION")) && !isStopped(folder)) {
        EmbeddedPostgres.open(folder).close();
      }
      Folders.delete(folder);
    }
  }

  /** Unpacked and initialised once for all tests of a run. */
  private static final class Unpacked {
    static final Path FOLDER = Path.of("target", "test-data-folder").toAbsolutePath();
    static final Path PROGRAMS = FOLDER.resolve("programs");

    static {
      EmbeddedPostgres.open(FOLDER, Map.of()).close();
    }
  }
}
