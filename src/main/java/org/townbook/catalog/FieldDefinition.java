package org.townbook.catalog;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a ledger.
 *
 * @param unit unit of a number, as users write it (亩, 万元, 人次); null where there is none
 * @param min smallest number allowed
 * @param max largest number allowed; for text the number of characters
 * @param digits digits allowed after the decimal point
 * @param pattern regular expression the whole text must match
 * @param of code list of a choice, or ledger of a reference
 * @param isPrivate kept out of exports and pages unless the reader's duty needs it
 */
public record FieldDefinition(
    String name,
    Title title,
    FieldType type,
    boolean required,
    @Nullable String unit,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    int digits,
    @Nullable String pattern,
    @Nullable String of,
    boolean isPrivate) {

  /** Units of which a sum says nothing: parts of a whole, and one thing per another. */
  private static final Pattern RATIO = Pattern.compile(".*[%‰/℃].*|.*每.*");

  /** Whether the sum over rows means something: a number of so many of a thing. */
  public boolean isAdditive() {
    return type.isNumber() && unit != null && !isRatio(unit);
  }

  /** Whether amounts in the unit must not be added up. */
  public static boolean isRatio(String unit) {
    return RATIO.matcher(unit).matches();
  }
}
