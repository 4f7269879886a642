package org.townbook.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds.
 *
 * @param asOf the moment whose book is written; null for now
 * @param withPrivate whether private fields go along, for those whose duty needs them
 * @param byteOrderMark whether a CSV begins with the mark that spreadsheets know UTF-8 by
 */
public record ExportOptions(@Nullable Instant asOf, boolean withPrivate, boolean byteOrderMark) {

  /** The book as it stands, without private fields. */
  public static ExportOptions plain() {
    return new ExportOptions(null, false, false);
  }

  public ExportOptions asOf(@Nullable Instant moment) {
    return new ExportOptions(moment, withPrivate, byteOrderMark);
  }

  public ExportOptions withPrivate(boolean wanted) {
    return new ExportOptions(asOf, wanted, byteOrderMark);
  }

  public ExportOptions byteOrderMark(boolean wanted) {
    return new ExportOptions(asOf, withPrivate, wanted);
  }
}
