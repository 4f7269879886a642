package org.townbook.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lock that every process of a server holds, from before it starts until the last of them has
 * ended. The system keeps it with the file itself, so it is seen through a container's walls and
 * through every way that leads to the folder, and it goes with the processes however they end.
 *
 * <p>A server is started through {@code flock}, and hands what it inherits on to its children. Java
 * cannot: its locks are of the other kind, which no child inherits.
 */
record ServerLock(Path file) {

  private static final int HELD = 75;

  /** The lock of a data folder, its file open to the server's account and to nobody else. */
  static ServerLock in(Path dataFolder, ServerAccount account) throws IOException {
    var file = dataFolder.resolve("server.lock");
    Folders.createPrivateFile(file);
    account.take(file);
    return new ServerLock(file);
  }

  /** The command that runs another one with the lock held, or does not run it at all. */
  String[] holding(String... command) {
    var whole =
        new ArrayList<>(
            List.of("flock", "--nonblock", "--conflict-exit-code=" + HELD, file.toString()));
    whole.addAll(List.of(command));
    return whole.toArray(String[]::new);
  }

  /**
   * Whether any process of a server is left, be it seen or not.
   *
   * @throws DatabaseUnavailableException if this cannot be known here
   */
  boolean isHeld() {
    var tried = ProgramResult.of(List.of(holding("true")));
    if (!tried.succeeded() && tried.exitCode() != HELD) {
      throw new DatabaseUnavailableException(
          """
          不能确定有没有别的数据库开着这个数据目录：%1$s 锁不上（%2$s）。\
          请装上 flock（util-linux），并把数据目录放在本机磁盘上。
          Whether a server runs over the data folder cannot be known, since the file cannot be \
          locked. Install flock (util-linux), and keep the folder on a disk of this machine.\
          """
              .formatted(file, tried.output()));
    }
    return tried.exitCode() == HELD;
  }
}
