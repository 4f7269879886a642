package org.townbook.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** The moment whose state of the book is asked for, as people write it. */
public final class AsOf {
  private static final int DAY = "2022-10-08".length();
  private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");

  private AsOf() {}

  /**
   * Reads {@code 2022-10-08}, {@code 2022-10-08T17:00} or the same with an offset. A day means its
   * end; a time without an offset is one of the zone. Empty for anything else, and for years that
   * no book has ({@link Period}).
   */
  public static Optional<Instant> find(String written, ZoneId zone) {
    try {
      return Optional.of(read(written, zone))
          .filter(moment -> Period.isYearOfABook(moment.getYear()))
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime read(String written, ZoneId zone) {
    if (WITH_OFFSET.matcher(written).matches()) {
      return OffsetDateTime.parse(written).toZonedDateTime();
    }
    return written.length() == DAY
        ? LocalDate.parse(written).plusDays(1).atStartOfDay(zone).minus(1, ChronoUnit.MICROS)
        : LocalDateTime.parse(written).atZone(zone);
  }
}
