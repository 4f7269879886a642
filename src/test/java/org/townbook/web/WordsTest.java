package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The word lists of the pages. */
class WordsTest {
  private static final Path LISTS = Path.of("src/main/resources/words");
  private static final Pattern GAP = Pattern.compile("\\{\\d}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static Properties list(String language) throws IOException {
    var words = new Properties();
    try (var file = Files.newBufferedReader(LISTS.resolve(language + ".properties"))) {
      words.load(file);
    }
    return words;
  }

  @Test
  void both_languages_have_the_same_words_with_the_same_gaps() throws IOException {
    var chinese = list("zh");
    var english = list("en");

    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    assertThat(chinese.stringPropertyNames())
        .isNotEmpty()
        .allSatisfy(key ->
            assertThat(gaps(english.getProperty(key)))
                .as(key)
                .isEqualTo(gaps(chinese.getProperty(key))));
  }

  private static Set<String> gaps(String text) {
    var gaps = new TreeSet<String>();
    GAP.matcher(text).results().forEach(gap -> gaps.add(gap.group()));
    return gaps;
  }

  @Test
  void templates_hold_no_chinese_of_their_own() throws IOException {
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      assertThat(templates.filter(Files::isRegularFile).flatMap(WordsTest::lines))
          .isNotEmpty()
          .noneMatch(line -> CHINESE.matcher(line).find());
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
