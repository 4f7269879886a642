package org.townbook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNamesTest {

  @Test
  void the_names_most_like_it_are_offered_the_nearest_first() {
    var known = List.of("petition", "petitions_closed", "position", "income");

    assertThat(NearNames.of("petitoin", known)).containsExactly("petition");
    assertThat(NearNames.hint("posision", known)).isEqualTo("；是不是 position？");
  }

  @Test
  void where_none_is_like_it_a_few_are_listed_and_many_are_not() {
    var many = IntStream.range(0, 400).mapToObj(i -> "figure_" + i).toList();

    assertThat(NearNames.hint("x", List.of("beta", "alpha"))).isEqualTo("；可用：alpha、beta");
    assertThat(NearNames.hint("something_else", many)).isEmpty();
    assertThat(NearNames.hint("x", List.of())).isEmpty();
  }
}
