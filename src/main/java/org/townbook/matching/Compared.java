package org.townbook.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.ReadReport;
import org.townbook.reading.Stretch;
import org.townbook.shared.Period;

/**
 * A printed figure beside what the book comes to.
 *
 * @param id the printed figure's id among those that were read
 * @param place where it stands in the text
 * @param indicator what the text calls it
 * @param surface as it stands there, with its unit
 * @param meant the figure of the book; null where none is known
 * @param period the period that the book was asked for; null where it was not asked
 * @param answer what it said; null where it was not asked
 * @param difference the book's exact value less the printed one, in the unit as printed; null where
 *     there is nothing to compare
 * @param message a sentence for the writer
 */
public record Compared(
    int id,
    Stretch place,
    String indicator,
    String surface,
    @Nullable Candidate meant,
    @Nullable Period period,
    @Nullable BookAnswer answer,
    BookVerdict verdict,
    @Nullable BigDecimal difference,
    String message) {

  /** What differs most, in proportion to what is printed, first; then all others. */
  public static Comparator<Compared> worstFirst(ReadReport report) {
    return Comparator.comparing((Compared one) -> one.off(report)).reversed();
  }

  /** What the message says where both values are in sight already. */
  public String shortMessage() {
    return answer instanceof BookAnswer.Known known
        ? message.replace(values(surface, known), "")
        : message;
  }

  /** The beginning of a message: both values. */
  static String values(String surface, BookAnswer.Known answer) {
    return "文中 %s，账上 %s，".formatted(surface, answer.printed());
  }

  private BigDecimal off(ReadReport report) {
    if (difference == null || verdict != BookVerdict.DIFFERS) {
      return BigDecimal.ZERO;
    }
    var printed = report.figures().get(id - 1).value().abs();
    return printed.signum() == 0
        ? difference.abs()
        : difference.abs().divide(printed, MathContext.DECIMAL32);
  }
}
