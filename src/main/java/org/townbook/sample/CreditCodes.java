package org.townbook.sample;

/**
 * Invented 统一社会信用代码 (GB 32100-2015) with right check characters. Their division, 999999, was never
 * given to any place, so none can belong to a real body.
 */
final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int MODULUS = 31;

  /** A firm (91) in no division, and the first letters of an organisation that nobody has. */
  private static final String HEAD = "91" + "999999" + "XN";

  private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int BODY_MODULUS = 11;
  private static final int FIGURES_OF_A_LETTER = 10;

  /** How many different codes there are. */
  static final int NUMBERS = 1_000_000;

  private CreditCodes() {}

  /** The code with the given number, counted from 0. */
  static String numbered(int number) {
    var body = HEAD + "%06d".formatted(number);
    var withBody = body + bodyCheck(body.substring(body.length() - BODY_WEIGHTS.length));
    return withBody + check(withBody);
  }

  static char check(String first) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(first.charAt(i));
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  /** Check character of the organisation's own part (GB 11714-1997). */
  static char bodyCheck(String body) {
    int sum = 0;
    for (int i = 0; i < BODY_WEIGHTS.length; i++) {
      char c = body.charAt(i);
      sum += BODY_WEIGHTS[i] * (c <= '9' ? c - '0' : c - 'A' + FIGURES_OF_A_LETTER);
    }
    int check = BODY_MODULUS - sum % BODY_MODULUS;
    return check == BODY_MODULUS ? '0' : check == BODY_MODULUS - 1 ? 'X' : (char) ('0' + check);
  }
}
