package org.townbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody drops is read to its end, and every place lies within the text. */
class ReadingStandsAnythingTest {
  private static final Path CORPUS = Path.of("src/test/resources/reading/corpus");
  private static final Reading READING = new Reading();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void texts_cut_and_put_together_at_random_are_read(long seed) throws IOException {
    var random = new Random(seed);
    var texts = texts();
    var mixed = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      var text = texts.get(random.nextInt(texts.size()));
      int start = random.nextInt(text.length());
      mixed.append(text, start, Math.min(text.length(), start + 1 + random.nextInt(40)));
    }
    holds(mixed.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void signs_in_no_order_are_read(long seed) {
    var random = new Random(seed);
    var signs = "0123456789.,%‰一二三百千万亿余约近至-—~～（）()、，。；：\n\t元亩个人家公顷同比增长下降占其中分别合计年月日第“”《》 １２％．萬億";
    var text = new StringBuilder();
    random.ints(6000, 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));
    holds(text.toString());
  }

  @Test
  void nothing_and_next_to_nothing_are_read() {
    for (var text :
        List.of("", " ", "\n\n", "\t", "1", "一", "%", "12万", "\uD83D\uDE00 3个", "其中", "占")) {
      holds(text);
    }
  }

  private static void holds(String text) {
    var report = READING.read(text);
    int last = 0;
    for (var figure : report.figures()) {
      var quantity = figure.quantity();
      assertThat(quantity.start()).isGreaterThanOrEqualTo(last).isLessThan(quantity.end());
      assertThat(quantity.end()).isLessThanOrEqualTo(text.length());
      last = quantity.end();
    }
    assertThat(report.relations())
        .allMatch(
            r -> r.figures().stream().allMatch(id -> id >= 1 && id <= report.figures().size()));
    assertThat(report.style())
        .allMatch(s -> s.start() >= 0 && s.start() < s.end() && s.end() <= text.length());
  }

  private static List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    try (var files = Files.walk(CORPUS)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
