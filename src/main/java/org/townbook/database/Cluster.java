package org.townbook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
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

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int LOG_LINES = 12;
  private static final long LOG_BYTES = 4L << 20;

  private final Path folder;
  private final Path log;
  private final PostgresBinaries binaries;
  private final ServerAccount account;
  private final ServerLock lock;
  private final Patience patience;
  private final Password password;

  Cluster(
      Path dataFolder,
      PostgresBinaries binaries,
      ServerAccount account,
      ServerLock lock,
      Patience patience) {
    this.folder = folderIn(dataFolder);
    this.log = folder.resolve("server.log");
    this.binaries = binaries;
    this.account = account;
    this.lock = lock;
    this.patience = patience;
    this.password = new Password(dataFolder.resolve("database-password"));
  }

  static Path folderIn(Path dataFolder) {
    return dataFolder.resolve("postgres");
  }

  Path log() {
    return log;
  }

  /** Makes the cluster if there is none; what a killed attempt left behind is thrown away. */
  void initialise() throws IOException {
    if (Files.isDirectory(folder)) {
      refuseOtherVersion();
      account.take(folder);
      return;
    }
    awaitNobody();
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
            lock.holding(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=zh-Hans-CN",
                "--locale=C.UTF-8"));
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
      var standing = standing();
      if (standing.isPresent()) {
        return standing.get();
      }
      if (attempt > TRIES) {
        throw withLog("启动不了", "does not start");
      }
      if (attempt > 1) {
        Patience.pause(Duration.ofSeconds(1));
      }
      start(attempt == 1 ? lastPort() : freePort(), settings);
    }
  }

  /**
   * Stops the server and waits for it; those still connected are cut off. One that cannot be seen
   * from here, through a container's wall, cannot be stopped from here and runs on.
   */
  void stop() {
    if (!isSeen()) {
      return;
    }
    var stopped =
        account.run(binaries.program("pg_ctl"), "--pgdata=" + folder, "--mode=fast", "stop");
    if (!stopped.succeeded() && isSeen()) {
      throw withLog("停不下来", "does not stop");
    }
  }

  /** The server that lives, as soon as it answers; nothing if none lives. */
  private Optional<DatabaseAddress> standing() throws IOException {
    for (var waited = Duration.ZERO; isSeen() || lock.isHeld(); waited = waited.plus(PAUSE)) {
      var recorded = Postmaster.recorded(folder);
      if (recorded.isPresent() && recorded.get().ready()) {
        var address = address(recorded.get().port());
        if (answers(address, recorded.get())) {
          return Optional.of(address);
        }
      }
      var atWork = isSeen() && recorded.isPresent() && !recorded.get().ready();
      if (waited.compareTo(atWork ? patience.work() : patience.silence()) > 0) {
        throw atWork ? withLog("迟迟没有开好或停好", "takes too long to start or stop") : unseen();
      }
      Patience.pause(PAUSE);
    }
    return Optional.empty();
  }

  /** Waits for what a killed program began and left to itself. */
  private void awaitNobody() {
    for (var waited = Duration.ZERO; lock.isHeld(); waited = waited.plus(PAUSE)) {
      if (waited.compareTo(patience.silence()) > 0) {
        throw unseen();
      }
      Patience.pause(PAUSE);
    }
  }

  private boolean isSeen() {
    return Postmaster.recorded(folder).filter(server -> server.isSeen(folder)).isPresent();
  }

  private DatabaseUnavailableException unseen() {
    return new DatabaseUnavailableException(
        """
        数据目录 %1$s 已有一个数据库开着，但从这里连不上它，所以不能再开一个（会毁掉数据）。\
        它可能在另一个容器里，或者停住了：请在开它的那一边使用，或先在那一边停掉。\
        用 fuser -v %2$s 可以看到是哪些进程。
        A database server runs over the data folder and does not answer from here; a second one \
        would destroy the book. It may be in a container, or be stuck: use the book from there, or \
        stop it there first. fuser shows its processes.\
        """
            .formatted(folder.getParent(), lock.file()));
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

  private void start(int port, Map<String, String> settings) throws IOException {
    Postmaster.disown(folder);
    keepLogShort();
    // Whether it came up is seen by looking at the server, not by what pg_ctl answers.
    account.run(
        lock.holding(
            binaries.program("pg_ctl"),
            "--pgdata=" + folder,
            "--log=" + log,
            "--wait",
            "--timeout=" + patience.work().toSeconds(),
            "--options=-p " + port + " " + ServerSettings.commandLine(settings),
            "start"));
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

  /** Whoever else may listen at the port by now is not handed the password. */
  private DatabaseAddress address(int port) throws IOException {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&requireAuth=scram-sha-256"
            .formatted(port, DATABASE),
        USER,
        password.read());
  }

  /** Whether the server of this cluster takes connections there; it then has our database. */
  private boolean answers(DatabaseAddress address, Postmaster recorded) {
    try (var connection = address.withDatabase("postgres").connect();
        var statement = connection.createStatement()) {
      if (!isOver(recorded, statement)) {
        return false;
      }
      createDatabase(statement);
      return true;
    } catch (SQLException e) {
      if (isNotThereYet(e)) {
        return false;
      }
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

  /** A copy of the folder has the same password, and its server may have taken the same port. */
  private static boolean isOver(Postmaster recorded, Statement statement) throws SQLException {
    try (var file = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
      return file.next()
          && Postmaster.of(file.getString(1).lines().toList())
              .filter(server -> server.identity().equals(recorded.identity()))
              .isPresent();
    }
  }

  private static void createDatabase(Statement statement) throws SQLException {
    try (var found =
        statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("create database " + DATABASE);
  }

  /** Nobody listens there, or a server that is just starting or stopping. */
  private static boolean isNotThereYet(SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    return state.startsWith("08") || state.startsWith("57P");
  }
}
