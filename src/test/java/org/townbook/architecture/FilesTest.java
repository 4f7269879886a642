package org.townbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read off the source files: a file fits in a head, a line on a screen. */
class FilesTest {

  private static final int LINES_OF_A_FILE = 400;
  private static final int CHARACTERS_OF_A_LINE = 100;

  /** Files of others that the pages serve as they are. */
  private static final String VENDORED = "/vendor/";

  @ParameterizedTest
  @ValueSource(strings = {".java", ".jte", ".css", ".js"})
  void a_file_is_not_longer_than_400_lines(String ending) throws IOException {
    var files = files(ending);

    assertThat(files).as("files named *%s", ending).isNotEmpty();
    assertThat(files)
        .allSatisfy(file ->
            assertThat(Files.readAllLines(file))
                .as("%s", file)
                .hasSizeLessThanOrEqualTo(LINES_OF_A_FILE));
  }

  @Test
  void a_line_of_code_is_not_longer_than_100_characters() throws IOException {
    assertThat(files(".java").stream().flatMap(FilesTest::longLines)).isEmpty();
  }

  private static Stream<String> longLines(Path file) {
    try {
      var lines = Files.readAllLines(file);
      return IntStream.range(0, lines.size())
          .filter(i -> lines.get(i).codePoints().count() > CHARACTERS_OF_A_LINE)
          .mapToObj(i -> file + ":" + (i + 1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (var all = Files.walk(Path.of("src"))) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains(VENDORED))
          .toList();
    }
  }
}
