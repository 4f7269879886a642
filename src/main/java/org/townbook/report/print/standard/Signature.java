package org.townbook.report.print.standard;

import java.time.LocalDate;
import java.util.Optional;
import org.townbook.report.DocumentFacts;

/**
 * Issuer and date below the text, without a seal (GB/T 9704-2012, 7.3.5.2): the issuer two
 * characters from the right edge, the date beginning two characters right of the issuer's first; if
 * the date would then stand nearer to the edge than two characters, it is the date that keeps two.
 *
 * @param issuerIndent characters between the issuer and the right edge
 * @param dateIndent likewise; half a character is possible, since a digit is half as wide
 */
public record Signature(String issuer, String date, double issuerIndent, double dateIndent) {

  /** Nothing when the document is not signed. */
  public static Optional<Signature> find(DocumentFacts facts) {
    var issuer = facts.issuer();
    if (issuer == null) {
      return Optional.empty();
    }
    var date = chineseDate(facts.date());
    var difference = width(issuer) - width(date);
    return Optional.of(
        difference >= 2
            ? new Signature(issuer, date, 2, difference)
            : new Signature(issuer, date, 4 - difference, 2));
  }

  /** Arabic numerals, without padding zeros (7.3.5.4). */
  public static String chineseDate(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
  }
}
