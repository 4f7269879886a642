package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.LedgerDefinition.Expectation.Every;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.Lamp;

/** The word lists of the pages. */
class WordsTest {
  private static final Path LISTS = Path.of("src/main/resources/words");
  private static final Pattern GAP = Pattern.compile("\\{\\d}");
  private static final Pattern KEY = Pattern.compile("\"([a-z_0-9]+(?:\\.[a-z_0-9]+)*)\"");

  /** Beginnings of keys that nothing but words has. */
  private static final Pattern SAID =
      Pattern.compile("^(figures?|ledgers?|record|report|reading|panel|today|findings|wrong)\\.");

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

  /** Keys that are put together: a beginning, and what may follow. */
  private static Stream<String> puzzled() {
    return Stream.of(
            Stream.of(FieldType.values()).map(kind -> "kind." + lower(kind)),
            Stream.of(Lamp.values()).map(Lamp::words),
            Stream.of(Frame.Section.values()).map(Frame.Section::words),
            Stream.of(EntryLevel.values())
                .flatMap(level ->
                    Stream.of(Every.values())
                        .map(every -> "expects." + lower(level) + "." + lower(every))),
            Stream.of("400", "403", "404", "405", "406", "413", "421", "422", "500", "503")
                .flatMap(s -> Stream.of("problem.title." + s, "problem.detail." + s)),
            Stream.of("period.part.1", "period.part.3", "period.part.6"))
        .flatMap(keys -> keys);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void every_word_that_is_said_is_in_the_list_and_no_other() throws IOException {
    var said = new TreeSet<String>();
    puzzled().forEach(said::add);
    var list = list("zh").stringPropertyNames();
    try (var pages = Files.walk(Path.of("src/main/jte"));
        var code = Files.walk(Path.of("src/main/java/org/townbook/web"))) {
      Stream.concat(pages, code)
          .filter(Files::isRegularFile)
          .flatMap(WordsTest::lines)
          .flatMap(line -> KEY.matcher(line).results())
          .map(key -> key.group(1))
          .filter(key -> list.contains(key) || SAID.matcher(key).find())
          .forEach(said::add);
    }
    assertThat(said).containsExactlyInAnyOrderElementsOf(list);
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
