package org.townbook.report.print.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.townbook.report.AnnexEntry;
import org.townbook.report.Document;

/** Finds the annex row, and its number from 1, for a figure cited in the text. */
public final class Citations {

  private record Row(int number, AnnexEntry entry) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Numbers the rows of the document's annex. */
  public Citations(Document document) {
    for (var entry : document.annex()) {
      rows.put(entry.key(), new Row(rows.size() + 1, entry));
    }
  }

  /** The number of the figure's row, from 1. */
  public int number(String key) {
    return get(key).number;
  }

  /** The figure's row. */
  public AnnexEntry entry(String key) {
    return get(key).entry;
  }

  private Row get(String key) {
    var row = rows.get(key);
    if (row == null) {
      throw new IllegalArgumentException("no annex row for " + key);
    }
    return row;
  }
}
