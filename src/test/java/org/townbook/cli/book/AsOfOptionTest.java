package org.townbook.cli.book;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.shared.Refusal;

class AsOfOptionTest {

  @ParameterizedTest
  @ValueSource(strings = {"昨天", "-4713-11-24T00:00:00Z"})
  void what_is_no_moment_of_a_book_is_refused_with_the_forms_that_are_read(String written) {
    assertThatThrownBy(() -> AsOfOption.moment(written, ZoneId.of("Asia/Shanghai")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2022-10-08T17:00");
  }
}
