package org.townbook.catalog.canonical;

import java.util.TreeMap;
import org.townbook.catalog.CanonicalText;
import org.townbook.catalog.ReportDefinition;

/** What a report says of itself: heading and text, and the pieces that one town puts in. */
public final class CanonicalReport {
  private CanonicalReport() {}

  /** The report's canonical text. */
  public static CanonicalText of(ReportDefinition report) {
    var lines =
        new CanonicalLines()
            .line("report", report.key())
            .line("title", report.title().chinese())
            .line("heading", report.heading())
            .line("text", report.text().strip());
    new TreeMap<>(report.inserts())
        .forEach((name, insert) -> lines.row("insert", name, insert.text().strip()));
    return lines.done();
  }
}
