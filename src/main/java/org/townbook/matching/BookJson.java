package org.townbook.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure beside the book, as programs read it.
 *
 * @param id the figure's id among those that were read
 * @param key the catalog's figure; null if none is known
 * @param score how well it fits, from 0 to 1; null for one that somebody chose
 * @param agrees what speaks for the match
 * @param differs what speaks against it
 * @param period what the book was asked for
 * @param computed as the book prints it, with its unit
 * @param exact before rounding, in the catalog's unit
 * @param difference the book's exact value less the printed one, in the unit as printed
 * @param verdict {@code agrees}, {@code differs}, {@code unknown} or {@code unmatched}
 */
public record BookJson(
    int id,
    @Nullable String key,
    @Nullable String title,
    @Nullable BigDecimal score,
    List<String> agrees,
    List<String> differs,
    @Nullable String period,
    @Nullable String computed,
    @Nullable BigDecimal exact,
    @Nullable BigDecimal difference,
    String verdict,
    String message) {
  private static final int DIGITS = 2;

  /** The same, as programs read it. */
  public static BookJson of(Compared compared) {
    var meant = compared.meant();
    var known = compared.answer() instanceof BookAnswer.Known answer ? answer : null;
    return new BookJson(
        compared.id(),
        meant == null ? null : meant.key(),
        meant == null ? null : meant.title(),
        meant == null || meant.isChosen() ? null : score(meant),
        meant == null ? List.of() : meant.agrees(),
        meant == null ? List.of() : meant.differs(),
        compared.period() == null ? null : compared.period().toString(),
        known == null ? null : known.printed(),
        known == null ? null : known.exact(),
        compared.difference(),
        compared.verdict().name().toLowerCase(Locale.ROOT),
        compared.message());
  }

  private static BigDecimal score(Candidate meant) {
    return BigDecimal.valueOf(Math.clamp(meant.score(), 0, 1))
        .setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
