package org.townbook.ledger.exchange;

import org.dhatim.fastexcel.Worksheet;

/** What all sheets that we write have in common. */
final class Sheets {
  private static final int NAME_LENGTH_MAX = 25; // of 31, which leaves room for a number
  static final String HEADING_COLOUR = "DDE6F0";

  private Sheets() {}

  /** A name that a sheet may bear. */
  static String name(String title) {
    var plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
    return plain.length() <= NAME_LENGTH_MAX ? plain : plain.substring(0, NAME_LENGTH_MAX);
  }

  /** Headings that stand out, and stay in sight. */
  static void head(Worksheet sheet, int row, int columns) {
    sheet.range(row, 0, row, columns - 1).style().bold().fillColor(HEADING_COLOUR).set();
    sheet.freezePane(0, row + 1);
  }

  /** On paper all columns stand beside each other. */
  static void lieAcross(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }
}
