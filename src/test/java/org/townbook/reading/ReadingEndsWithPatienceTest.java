package org.townbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.shared.OutOfPatience;
import org.townbook.shared.Patience;

/** Reading ends soon after its time is up, or nobody waits for it any more, wherever it is. */
class ReadingEndsWithPatienceTest {
  private static final Reading READING = new Reading();
  private static final String TEXT = Objects.requireNonNull(HostileTexts.of(4000).get("sentences"));

  /** A second passes with each look at it. */
  private static final class Ticking extends Clock {
    private long looks;

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(looks++);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @AfterEach
  void forget_that_anybody_left() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 60, 500, 1500})
  void once_the_time_is_up_nothing_more_is_done(long seconds) {
    var clock = new Ticking();
    var patience = new Patience(clock, Duration.ofSeconds(seconds), "太长了，请分开。");
    assertThatThrownBy(() -> patience.spend(() -> READING.read(TEXT)))
        .isInstanceOf(OutOfPatience.class)
        .hasMessage("太长了，请分开。");
    assertThat(clock.looks).isEqualTo(seconds + 2);
  }

  @Test
  void it_is_asked_after_all_the_way() {
    var clock = new Ticking();
    var patience = new Patience(clock, Duration.ofDays(1), "");
    var report = patience.spend(() -> READING.read(TEXT));
    assertThat(clock.looks).isGreaterThan(5L * report.figures().size());
  }

  @Test
  void when_who_waited_has_left_nothing_more_is_done() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> READING.read(TEXT))
        .isInstanceOf(OutOfPatience.class)
        .hasMessageContaining("已经离开");
  }
}
