package org.townbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An expected text under {@code src/test/golden/}, compared to the letter. Such files change only
 * by {@code ./townbook golden}, which runs the tests tagged {@code golden}; what changed is then
 * read in the diff.
 */
public record GoldenFile(Path file) {

  private static final boolean WRITING = "write".equals(System.getProperty("townbook.golden"));

  /** The file of this name, such as {@code figure/events.sql}. */
  public static GoldenFile named(String name) {
    return new GoldenFile(Path.of("src/test/golden").resolve(name));
  }

  /** Fails unless the text is the expected one. */
  public void isMatchedBy(String text) throws IOException {
    if (WRITING) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as("made by ./townbook golden").exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
