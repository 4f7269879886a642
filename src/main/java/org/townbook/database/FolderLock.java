package org.townbook.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A lock between programs that use one data folder. The system lets go of it if they die. */
final class FolderLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final FileChannel channel;
  private FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits until nobody else holds it.
   *
   * @throws DatabaseUnavailableException if others hold it for longer than we wait
   */
  static FolderLock alone(Path file, Duration wait) throws IOException {
    return of(file, false, wait);
  }

  /** Holds it beside others who do the same. */
  static FolderLock together(Path file, Duration wait) throws IOException {
    return of(file, true, wait);
  }

  private static FolderLock of(Path file, boolean together, Duration wait) throws IOException {
    Folders.createPrivateFile(file);
    var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      for (var waited = Duration.ZERO; waited.compareTo(wait) < 0; waited = waited.plus(PAUSE)) {
        var lock = channel.tryLock(0, Long.MAX_VALUE, together);
        if (lock != null) {
          return new FolderLock(channel, lock);
        }
        Patience.pause(PAUSE);
      }
      throw heldByOthers(file, wait);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static DatabaseUnavailableException heldByOthers(Path file, Duration wait) {
    return new DatabaseUnavailableException(
        """
        等了 %1$d 秒，别的程序还锁着 %2$s。它可能正在打开或关闭这本账，请等一会儿再试；\
        总是这样，就用 fuser -v %2$s 看看是谁锁着。
        Another program still holds the file. It may be opening or closing the book: try again \
        later, or see with fuser who it is.\
        """
            .formatted(wait.toSeconds(), file));
  }

  /** Turns a lock held together into one held alone, if nobody else holds it. */
  boolean tryAlone() throws IOException {
    lock.release();
    var alone = channel.tryLock();
    if (alone == null) {
      return false;
    }
    lock = alone;
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
