package org.townbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The work of reading grows with a text's length, not with its square. It is counted in bytes made
 * on the way, which unlike time come out alike on any machine: whoever holds each number against
 * all others, or looks at the whole text for each, makes something each time.
 */
class ReadingTakesItsLengthTest {
  private static final int LENGTH = 2500;

  /** A character of a bulletin takes a tenth of it. */
  private static final long BYTES_EACH = 60_000;

  private static final Reading READING = new Reading();

  static Set<String> texts() {
    return HostileTexts.of(LENGTH).keySet();
  }

  @BeforeAll
  static void load_what_is_loaded_once() {
    texts().forEach(text -> work(Objects.requireNonNull(HostileTexts.of(LENGTH / 10).get(text))));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void twice_the_text_takes_about_twice_the_work(String text) {
    long once = work(Objects.requireNonNull(HostileTexts.of(LENGTH).get(text)));
    long twice = work(Objects.requireNonNull(HostileTexts.of(2 * LENGTH).get(text)));
    assertThat(twice).as("bytes, beside %d for half of it", once).isLessThan(once * 16 / 5);
    assertThat(twice).isLessThan(2 * LENGTH * BYTES_EACH);
  }

  private static long work(String text) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    var report = READING.read(text);
    report.comments();
    ReadingJson.of(report);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
