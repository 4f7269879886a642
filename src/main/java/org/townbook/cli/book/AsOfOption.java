package org.townbook.cli.book;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Option;

/** The option of every verb that can look back: as of which moment. */
public final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "按哪一刻的账，如 2022-10-08T17:00 · The moment whose state of the book is meant")
  private @Nullable String written;

  /**
   * The moment, in the book's own time zone where none is written; a day means its end. Null where
   * now is meant.
   *
   * @throws Refusal with the accepted forms
   */
  public @Nullable Instant moment(Book book) {
    return written == null ? null : moment(written, book.get(Clock.class).getZone());
  }

  static Instant moment(String text, ZoneId zone) {
    try {
      if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d")) {
        return OffsetDateTime.parse(text).toInstant();
      }
      return text.length() == "2022-10-08".length()
          ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000)
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refusal("看不懂时刻 " + text + "；请写 2022-10-08 或 2022-10-08T17:00。");
    }
  }
}
