package org.townbook.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program of its own that holds the lock of a file, as anybody can who may read it. */
final class HoldUntilTold {

  private HoldUntilTold() {}

  public static void main(String[] args) throws IOException {
    try (var file = FileChannel.open(Path.of(args[0]), StandardOpenOption.READ);
        var _ = file.lock(0, Long.MAX_VALUE, true)) {
      System.out.println("held");
      while (System.in.read() >= 0) {
        // nothing is said but by ending
      }
    }
  }
}
