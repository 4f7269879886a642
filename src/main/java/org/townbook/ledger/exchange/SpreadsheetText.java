package org.townbook.ledger.exchange;

/**
 * Keeps words from being taken for formulas. A spreadsheet reads a CSV cell that begins with one of
 * a few signs as a formula; an apostrophe before it makes it words again, and reading takes one
 * apostrophe away, so that what is written comes back exactly.
 */
final class SpreadsheetText {
  private static final String FORMULA_SIGNS = "=+-@\t\r＝＋－＠";
  private static final char APOSTROPHE = '\'';

  private SpreadsheetText() {}

  static String forCsv(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first == APOSTROPHE || FORMULA_SIGNS.indexOf(first) >= 0 ? APOSTROPHE + text : text;
  }

  /** In a sheet a cell of words is words; only the apostrophe itself needs another. */
  static String forSheet(String text) {
    return !text.isEmpty() && text.charAt(0) == APOSTROPHE ? APOSTROPHE + text : text;
  }

  static String read(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE ? cell.substring(1) : cell;
  }
}
