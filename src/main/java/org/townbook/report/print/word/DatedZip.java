package org.townbook.report.print.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip archive whose entries all bear the document's date, so that the same document gives the
 * same bytes. POI would write the time of day.
 */
final class DatedZip extends ZipArchiveOutputStream {

  private final long date;

  DatedZip(OutputStream out, LocalDate date) {
    super(out);
    // an archive holds local time, so midnight here is midnight everywhere
    this.date = date.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(date);
    super.putArchiveEntry(entry);
  }
}
