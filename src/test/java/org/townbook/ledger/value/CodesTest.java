package org.townbook.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.ledger.Violation;

class CodesTest {
  private static final String CREDIT_CODE = "91330683MA00000174";

  /** The number that the standard itself gives as its example. */
  private static final String IDENTITY_NUMBER = "11010519491231002X";

  @ParameterizedTest
  @ValueSource(strings = {CREDIT_CODE, "91330683ma00000174", "９１３３０６８３MA00000174"})
  void a_credit_code_is_kept_in_capitals_of_plain_width(String written) {
    assertThat(CreditCode.read(written)).isEqualTo(new Reading.Value(CREDIT_CODE));
  }

  @ParameterizedTest
  @CsvSource({
    "91330683MA0000017, 应是 18 位，这里是 17 位",
    "91330683MI00000174, 第10位不能是“I”",
    "91330683MA00000175, 校验码（末位）不符",
    "91330683MA00000714, 校验码（末位）不符"
  })
  void a_credit_code_with_a_slip_is_refused(String written, String why) {
    assertFault(CreditCode.read(written), why);
  }

  @Test
  void every_single_slip_in_a_credit_code_is_found() {
    for (int at = 0; at < CREDIT_CODE.length(); at++) {
      for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        if (c != CREDIT_CODE.charAt(at)) {
          var slip = new StringBuilder(CREDIT_CODE);
          slip.setCharAt(at, c);
          assertThat(CreditCode.read(slip.toString())).isInstanceOf(Reading.Fault.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {IDENTITY_NUMBER, "11010519491231002x"})
  void an_identity_number_ends_in_a_capital_x(String written) {
    assertThat(IdentityNumber.read(written)).isEqualTo(new Reading.Value(IDENTITY_NUMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "110105491231002, 这里是 15 个字符",
    "110105194912310021, 校验码（末位）不符",
    "11010519490231002X, 不是真实的出生日期",
    "11010517491231002X, 不是真实的出生日期",
    "01010519491231002X, 应是 17 位数字加"
  })
  void an_identity_number_with_a_slip_is_refused_and_not_repeated(String written, String why) {
    assertFault(IdentityNumber.read(written), why);
    assertThat(((Reading.Fault) IdentityNumber.read(written)).message()).doesNotContain(written);
  }

  private static void assertFault(Reading reading, String why) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Fault.class,
            fault -> {
              assertThat(fault.violation()).isEqualTo(Violation.CHECK_DIGIT);
              assertThat(fault.message()).contains(why);
            });
  }
}
