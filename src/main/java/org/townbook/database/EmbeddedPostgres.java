package org.townbook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own over a data folder. It listens on the loopback address only and asks for
 * a password.
 *
 * <p>Any number of programs may open the same folder at once: the first starts the server, the
 * others use it, the last one out stops it. A server that outlived its program is used as it is.
 */
public final class EmbeddedPostgres implements DatabaseServer {

  /** One per folder, by whatever path, since a process cannot hold a file lock twice. */
  private static final Map<Object, Shared> OPEN = new HashMap<>();

  /** About a quarter of an hour, most of it in steps of a minute. */
  private static final int TRIES = 20;

  private final Shared shared;
  private boolean closed;

  private EmbeddedPostgres(Shared shared) {
    this.shared = shared;
  }

  /**
   * Starts the server, or joins the one that runs.
   *
   * @throws DatabaseUnavailableException with the end of the server's log, if it does not come up
   */
  public static EmbeddedPostgres open(Path dataFolder) {
    return open(dataFolder, Map.of());
  }

  /** As {@link #open(Path)}, with some of the server's settings replaced, for tests and trials. */
  public static EmbeddedPostgres open(Path dataFolder, Map<String, String> settings) {
    var account = ServerAccount.over(Cluster.folderIn(dataFolder));
    return open(dataFolder, settings, account, Patience.USUAL);
  }

  static EmbeddedPostgres open(
      Path dataFolder, Map<String, String> settings, ServerAccount account, Patience patience) {
    try {
      Folders.createPrivate(dataFolder);
      var folder = dataFolder.toRealPath();
      var key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
      synchronized (OPEN) {
        var shared = OPEN.get(key);
        if (shared == null) {
          shared = Shared.start(folder, settings, account, patience);
          OPEN.put(key, shared);
        }
        shared.users++;
        return new EmbeddedPostgres(shared);
      }
    } catch (IOException e) {
      throw unusable(dataFolder.toAbsolutePath(), e);
    }
  }

  private static DatabaseUnavailableException unusable(Path folder, IOException failure) {
    return new DatabaseUnavailableException(
        """
        数据目录用不了：%s（%s）。请检查它的权限和剩余空间，或用 --data 换一个目录。
        The data folder cannot be used. Check its permissions and free space, or choose another \
        one with --data.\
        """
            .formatted(folder, why(failure)),
        failure);
  }

  private static String why(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "没有权限";
      case FileAlreadyExistsException _, NotDirectoryException _ -> "那里不是目录";
      case NoSuchFileException _ -> "不能在那里建文件";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  @Override
  public DatabaseAddress address() {
    return shared.address();
  }

  @Override
  public AutoCloseable watch() {
    return ServerWatch.over(this, TRIES, Duration.ofSeconds(1));
  }

  /**
   * Starts the server again if it does not answer, and joins it if it does.
   *
   * @throws DatabaseUnavailableException if it does not come up; {@link #address} throws the same
   *     from then on, until it does
   */
  void revive() {
    synchronized (OPEN) {
      if (!closed) {
        shared.revive();
      }
    }
  }

  /** Says from now on that nobody tries to start the server any more. */
  void giveUp(int tries) {
    shared.giveUp(tries);
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      if (--shared.users == 0) {
        OPEN.values().remove(shared);
        shared.leave();
      }
    }
  }

  /** The server as all its users in this process share it. */
  private static final class Shared {

    private final Path folder;
    private final Patience patience;
    private final Cluster cluster;
    private final FolderLock inUse;
    private final Map<String, String> settings;
    private volatile DatabaseAddress address;
    private volatile @Nullable DatabaseUnavailableException trouble;
    private int users;

    private Shared(
        Path folder,
        Patience patience,
        Cluster cluster,
        FolderLock inUse,
        Map<String, String> settings,
        DatabaseAddress address) {
      this.folder = folder;
      this.patience = patience;
      this.cluster = cluster;
      this.inUse = inUse;
      this.settings = settings;
      this.address = address;
    }

    static Shared start(
        Path folder, Map<String, String> settings, ServerAccount account, Patience patience)
        throws IOException {
      try (var _ = turn(folder, patience)) {
        account.enter(folder);
        var programs = folder.resolve("programs");
        Folders.createOpen(programs);
        var lock = ServerLock.in(folder, account);
        var cluster = new Cluster(folder, PostgresBinaries.in(programs), account, lock, patience);
        var inUse = FolderLock.together(folder.resolve("in-use.lock"), patience.turn());
        try {
          cluster.initialise();
          var address = cluster.running(settings);
          return new Shared(folder, patience, cluster, inUse, settings, address);
        } catch (IOException | RuntimeException e) {
          stopIfLast(cluster, inUse);
          throw e;
        }
      }
    }

    DatabaseAddress address() {
      var known = trouble;
      if (known != null) {
        throw new DatabaseUnavailableException(String.valueOf(known.getMessage()), known);
      }
      return address;
    }

    void revive() {
      try (var _ = turn(folder, patience)) {
        address = cluster.running(settings);
        trouble = null;
      } catch (IOException e) {
        throw met(unusable(folder, e));
      } catch (DatabaseUnavailableException e) {
        throw met(e);
      }
    }

    private DatabaseUnavailableException met(DatabaseUnavailableException failure) {
      trouble = failure;
      return failure;
    }

    void giveUp(int tries) {
      trouble =
          new DatabaseUnavailableException(
              """
              数据库试开了 %1$d 次都没有开好，不再试了。请看 %2$s 末尾的原因，改好后重新启动本程序。
              The database did not come up in %1$d tries. Mend what the end of its log says, and \
              start the program again.\
              """
                  .formatted(tries, cluster.log()));
    }

    void leave() {
      try (var _ = turn(folder, patience)) {
        stopIfLast(cluster, inUse);
      } catch (IOException e) {
        throw new UncheckedIOException("the data folder " + folder, e);
      }
    }

    /** Whoever can have the folder alone is the last one out. */
    private static void stopIfLast(Cluster cluster, FolderLock inUse) throws IOException {
      try (inUse) {
        if (inUse.tryAlone()) {
          cluster.stop();
        }
      }
    }

    /** One program at a time makes, starts or stops the server. */
    private static FolderLock turn(Path folder, Patience patience) throws IOException {
      return FolderLock.alone(folder.resolve("starting.lock"), patience.turn());
    }
  }
}
