package org.townbook.document;

/**
 * Raised digits. Plain text would put them behind the number they only hang on: a reference 1 on
 * 20.35 reads 20.351. So they are written with the raised digits that Unicode has.
 */
public final class Superscript {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscript() {}

  /** The words with their digits raised, as long as before. */
  public static String of(String words) {
    var raised = new StringBuilder();
    for (char c : words.toCharArray()) {
      raised.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
    }
    return raised.toString();
  }
}
