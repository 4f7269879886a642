package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreditCodesTest {

  /** The code is one that libraries for such codes print as their example. */
  @Test
  void both_check_characters_follow_the_standards() {
    assertThat(CreditCodes.check("91110000600037341")).isEqualTo('L');
    assertThat(CreditCodes.bodyCheck("60003734")).isEqualTo('1');
  }

  @Test
  void codes_are_whole_different_from_each_other_and_of_a_division_that_does_not_exist() {
    var codes = IntStream.range(0, 5000).mapToObj(CreditCodes::numbered).toList();
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(codes)
        .allMatch(code -> code.matches("91999999XN[0-9]{6}[0-9X][0-9A-HJ-NPQRTUWXY]"))
        .allMatch(code -> CreditCodes.check(code.substring(0, 17)) == code.charAt(17));
  }
}
