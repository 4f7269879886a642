package org.townbook.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.townbook.shared.Refusal;

/** Writes a file wholly or not at all: under another name first, which then takes its place. */
public record OutputFile(Path file) {

  /** Writes what the file is to hold. */
  public interface Content {
    void to(OutputStream stream) throws IOException;
  }

  /**
   * @throws Refusal if the file cannot be written there
   */
  public void write(Content content) {
    var target = file.toAbsolutePath();
    var part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      try {
        try (var stream = Files.newOutputStream(part)) {
          content.to(stream);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw UnusableFile.unwritable(target, e);
    }
  }
}
