package org.townbook.document;

import java.util.List;

/**
 * What stands in a file, as one text. Paragraphs are lines, a row of a table is one line with its
 * cells parted by tabs; nothing else is changed, so that what is found can be shown where it is
 * written. Offsets are those of Java (UTF-16) into the text.
 *
 * @param name of the file, as people know it
 * @param kind what the file was, by its content
 * @param tables in their order; their rows are lines of the text
 * @param notes what the reader should know about how it was read, in Chinese
 */
public record ReadDocument(
    String name, Kind kind, String text, List<Table> tables, List<String> notes) {

  public ReadDocument {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /** What a file was, by its content. */
  public enum Kind {
    /** Plain text, Markdown, or text that was pasted. */
    TEXT,
    /** Word, new or old. */
    WORD,
    PDF
  }

  /** Converts offsets for whoever counts Unicode code points. */
  public CodePoints codePoints() {
    return new CodePoints(text);
  }
}
