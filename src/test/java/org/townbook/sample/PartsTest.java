package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void parts_add_up_to_exactly_the_total_and_none_is_below_the_least(int seed) {
    var chance = Chance.seededBy("parts", String.valueOf(seed));
    for (int round = 0; round < 200; round++) {
      int digits = (int) chance.whole(0, 4);
      int count = (int) chance.whole(1, 400);
      var least = BigDecimal.valueOf(chance.whole(0, 500), digits);
      var free = BigDecimal.valueOf(chance.whole(0, 1_000_000_000), digits);
      var total = least.multiply(BigDecimal.valueOf(count)).add(free);
      var weights = Stream.generate(() -> chance.weight(1.6)).limit(count).toList();

      var parts = Parts.of(total, digits, least, weights);

      assertThat(parts).hasSize(count).allMatch(part -> part.compareTo(least) >= 0);
      assertThat(parts).allMatch(part -> part.scale() == digits);
      assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
    }
  }

  @Test
  void what_division_leaves_goes_to_those_who_lost_most() {
    assertThat(Parts.of(BigDecimal.valueOf(10), 0, BigDecimal.ZERO, List.of(1.0, 1.9, 1.0)))
        .containsExactly(new BigDecimal(3), new BigDecimal(5), new BigDecimal(2));
  }

  @Test
  void heavier_parts_are_larger() {
    var parts = Parts.of(BigDecimal.valueOf(1000), 0, BigDecimal.TEN, List.of(1.0, 4.0, 2.0));
    assertThat(parts.get(1)).isGreaterThan(parts.get(2));
    assertThat(parts.get(2)).isGreaterThan(parts.get(0));
  }

  @Test
  void a_total_too_small_for_its_parts_or_with_too_many_decimals_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parts.of(BigDecimal.ONE, 0, BigDecimal.ONE, List.of(1.0, 1.0)))
        .withMessageContaining("2 parts of at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parts.of(new BigDecimal("1.25"), 1, BigDecimal.ZERO, List.of(1.0)))
        .withMessageContaining("more than 1 decimals");
  }
}
