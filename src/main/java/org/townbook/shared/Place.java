package org.townbook.shared;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree province, city, county, town, village. Refuses a code that is not 12 digits.
 *
 * @param code 12-digit statistical division code (统计用区划代码)
 * @param parent code of the place it belongs to; null for the top of the tree
 * @param validTo last day it existed; null while it does
 */
public record Place(
    String code,
    String name,
    Level level,
    @Nullable String parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  private static final Pattern CODE = Pattern.compile("\\d{12}");

  public Place {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a 12-digit place code: " + code);
    }
  }

  /** Whether the text is a place's code: 12 digits. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** From the widest to the narrowest. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    VILLAGE
  }

  /** Whether the place existed on the day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
