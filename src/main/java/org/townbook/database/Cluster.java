package org.townbook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The files of our PostgreSQL and the server over them. Callers see to it that one of them at a
 * time initialises, starts or stops.
 */
final class Cluster {

  static final String USER = "townbook";
  static final String DATABASE = "townbook";

  /** A port may be taken between our look at it and the server's. */
  private static final int TRIES = 3;

  /** The children of a killed server may need a while to notice, on a busy machine. */
  private static final int LONG_TRIES = 30;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int LOG_LINES = 12;
  private static final long LOG_BYTES = 4L << 20;

  private final Path folder;
  private final Path log;
  private final PostgresBinaries binaries;
  private final ServerAccount account;
  private final Password password;

  Cluster(Path dataFolder, PostgresBinaries binaries, ServerAccount account) {
    this.folder = folderIn(dataFolder);
    this.log = folder.resolve("server.log");
    this.binaries = binaries;
    this.account = account;
    this.password = new Password(dataFolder.resolve("database-password"));
  }

  static Path folderIn(Path dataFolder) {
    return dataFolder.resolve("postgres");
  }

  /** Makes the cluster if there is none; what a killed attempt left behind is thrown away. */
  void initialise() throws IOException {
    if (Files.isDirectory(folder)) {
      refuseOtherVersion();
      account.take(folder);
      return;
    }
    var unfinished = folder.resolveSibling("postgres.unfinished");
    Folders.delete(unfinished);
    Folders.createPrivate(unfinished);
    account.take(unfinished);
    password.create();
    var handedOver = password.copyFor(account);
    try {
      initdb(unfinished, handedOver);
    } finally {
      Files.delete(handedOver);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private void initdb(Path unfinished, Path passwordFile) {
    var made =
        account.run(
            binaries.program("initdb"),
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile,
            "--encoding=UTF8",
            "--locale-provider=icu",
            "--icu-locale=zh-Hans-CN",
            "--locale=C.UTF-8");
    if (!made.succeeded()) {
      throw new DatabaseUnavailableException(
          """
          在 %s 建不成数据库。原来没有数据，所以什么也没有丢。
          The database could not be made; there was none before. initdb said:
          %s\
          """
              .formatted(unfinished, made.output()));
    }
  }

  private void refuseOtherVersion() throws IOException {
    var version = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new DatabaseUnavailableException(
          """
          %1$s 里的数据库是 PostgreSQL %2$s 的，本程序带的是 %3$s。\
          请用原来的程序备份，再用本程序恢复。
          The database is of PostgreSQL %2$s, this program brings %3$s. Back it up with the \
          program that made it and restore it with this one.\
          """
              .formatted(folder, version, PostgresBinaries.MAJOR));
    }
  }

  /** Address of the running server: one that already runs is taken as it is. */
  DatabaseAddress running(Map<String, String> settings) throws IOException {
    for (var attempt = 1; ; attempt++) {
      var postmaster = awaitReady();
      if (postmaster.isPresent()) {
        var address = address(postmaster.get().port());
        createDatabase(address);
        return address;
      }
      if (attempt > (isPredecessorLeaving() ? LONG_TRIES : TRIES)) {
        throw withLog("启动不了", "does not start");
      }
      if (attempt > 1) {
        pause(Duration.ofSeconds(1));
      }
      start(attempt == 1 ? lastPort() : freePort(), settings);
    }
  }

  /** Stops the server and waits for it; those still connected are cut off. */
  void stop() {
    if (Postmaster.alive(folder).isEmpty()) {
      return;
    }
    var stopped =
        account.run(binaries.program("pg_ctl"), "--pgdata=" + folder, "--mode=fast", "stop");
    if (!stopped.succeeded() && Postmaster.alive(folder).isPresent()) {
      throw withLog("停不下来", "does not stop");
    }
  }

  private Optional<Postmaster> awaitReady() {
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
      var postmaster = Postmaster.alive(folder);
      if (postmaster.isEmpty() || postmaster.get().ready()) {
        return postmaster;
      }
      pause(PAUSE);
    }
    throw withLog("迟迟没有开好或停好", "takes too long to start or stop");
  }

  private DatabaseUnavailableException withLog(String chinese, String english) {
    return new DatabaseUnavailableException(
        """
        数据库%1$s：%2$s
        The database %3$s. Its log %4$s ends with:
        %5$s\
        """
            .formatted(
                chinese, folder, english, log, String.join("\n", Folders.tail(log, LOG_LINES))));
  }

  private boolean isPredecessorLeaving() {
    return Folders.tail(log, LOG_LINES).stream()
        .anyMatch(line -> line.contains("pre-existing shared memory block"));
  }

  private void start(int port, Map<String, String> settings) throws IOException {
    Postmaster.disown(folder);
    keepLogShort();
    // Whether it came up is seen by looking at the server, not by what pg_ctl answers.
    account.run(
        binaries.program("pg_ctl"),
        "--pgdata=" + folder,
        "--log=" + log,
        "--wait",
        "--timeout=" + PATIENCE.toSeconds(),
        "--options=-p " + port + " " + ServerSettings.commandLine(settings),
        "start");
  }

  private void keepLogShort() throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(log, log.resolveSibling("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The port of the last run if it is still free, so that other programs find the book again. */
  private int lastPort() throws IOException {
    var options = folder.resolve("postmaster.opts");
    if (Files.exists(options, LinkOption.NOFOLLOW_LINKS)) {
      var port = Files.readString(options).replaceAll("(?s).*\"-p\" \"(\\d+)\".*", "$1");
      if (port.matches("\\d+") && isFree(Integer.parseInt(port))) {
        return Integer.parseInt(port);
      }
    }
    return freePort();
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private DatabaseAddress address(int port) throws IOException {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password.read());
  }

  private void createDatabase(DatabaseAddress address) {
    var first = address.withDatabase("postgres");
    try (var connection = connect(first);
        var statement = connection.createStatement();
        var found = statement.executeQuery("select from pg_database where datname = 'townbook'")) {
      if (!found.next()) {
        statement.execute("create database townbook");
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          """
          数据库开着，但进不去：%s（%s）。如果是密码不对，请从数据目录的备份里放回 %s。
          The database runs but does not let us in. If the password is wrong, put its file back \
          from a backup of the data folder.\
          """
              .formatted(folder, e.getMessage(), password.file()),
          e);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
