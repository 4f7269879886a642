package org.townbook.catalog;

import java.util.Map;

/**
 * A report's text with live figures, in Markdown; see docs/catalog.md for what it may cite.
 *
 * @param heading what stands at the head of the written report; may say {@code {{town}}}, {@code
 *     {{year}}} and the like, but no figures
 * @param text the text below the front matter
 * @param firstTextLine the line of the file on which the text begins
 * @param inserts texts of the town's overlay by name, for the report's {@code {{insert NAME}}}
 */
public record ReportDefinition(
    String key,
    Title title,
    String heading,
    String text,
    int firstTextLine,
    Map<String, Insert> inserts,
    Origin origin) {

  public ReportDefinition {
    inserts = Map.copyOf(inserts);
  }

  /** A piece of text that only one town has. */
  public record Insert(String text, Origin origin) {}
}
