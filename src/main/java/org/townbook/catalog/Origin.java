package org.townbook.catalog;

import java.nio.file.Path;

/** Where a definition is written: its file, and the line it starts at. */
public record Origin(Path file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
