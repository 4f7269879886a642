package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.util.Locale;
import org.townbook.ledger.Violation;

/**
 * 统一社会信用代码 by GB 32100: 18 characters, of which the last checks the others: weights are the powers
 * of 3 modulo 31, the alphabet leaves out I, O, S, V and Z.
 */
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int LENGTH = 18;

  private CreditCode() {}

  static Reading read(String written) {
    var code = CellText.halfWidth(written).toUpperCase(Locale.ROOT);
    if (code.length() != LENGTH) {
      return fault(Violation.CHECK_DIGIT, "统一社会信用代码应是 18 位，这里是 " + code.length() + " 位，请对照证照核对。");
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return fault(
            Violation.CHECK_DIGIT,
            "统一社会信用代码第" + (i + 1) + "位不能是“" + code.charAt(i) + "”（不用 I、O、S、V、Z），请核对。");
      }
      if (i < WEIGHTS.length) {
        sum += value * WEIGHTS[i];
      }
    }
    int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
    return code.charAt(LENGTH - 1) == ALPHABET.charAt(check)
        ? new Reading.Value(code)
        : fault(Violation.CHECK_DIGIT, "统一社会信用代码的校验码（末位）不符，有一位写错了，请对照证照核对。");
  }
}
