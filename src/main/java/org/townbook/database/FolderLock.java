package org.townbook.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock between programs that use one data folder. The system lets go of it if they die. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;
  private FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits until nobody else holds it. */
  static FolderLock alone(Path file) throws IOException {
    return of(file, false);
  }

  /** Holds it beside others who do the same. */
  static FolderLock together(Path file) throws IOException {
    return of(file, true);
  }

  private static FolderLock of(Path file, boolean together) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return new FolderLock(channel, channel.lock(0, Long.MAX_VALUE, together));
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
