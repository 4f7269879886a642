package org.townbook.cli.book;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.AsOf;
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
    return AsOf.find(text, zone)
        .orElseThrow(() -> new Refusal("看不懂时刻 " + text + "；请写 2022-10-08 或 2022-10-08T17:00。"));
  }
}
