package org.townbook.ledger.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps words from being taken for formulas. A spreadsheet reads a CSV cell that begins with one of
 * a few signs as a formula; an apostrophe before it makes it words again, and reading takes one
 * apostrophe away, so that what is written comes back exactly.
 */
final class SpreadsheetText {
  private static final String FORMULA_SIGNS = "=+-@\t\r＝＋－＠";
  private static final Pattern ODD = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final char APOSTROPHE = '\'';

  private SpreadsheetText() {}

  static String forCsv(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first == APOSTROPHE || FORMULA_SIGNS.indexOf(first) >= 0 ? APOSTROPHE + text : text;
  }

  /**
   * In a sheet a cell of words is words; only the apostrophe itself needs another, and what looks
   * like the format's own way of writing odd characters ({@code _x000D_}, ECMA-376 ST_Xstring).
   */
  static String forSheet(String text) {
    var plain = text.contains("_x") ? ODD.matcher(text).replaceAll("_x005F$0") : text;
    return !plain.isEmpty() && plain.charAt(0) == APOSTROPHE ? APOSTROPHE + plain : plain;
  }

  /** The words of a sheet's cell, with the odd characters that they spell. */
  static String ofSheet(String cell) {
    return cell.contains("_x")
        ? ODD.matcher(cell).replaceAll(m -> Matcher.quoteReplacement(spelled(m.group(1))))
        : cell;
  }

  private static String spelled(String hex) {
    return String.valueOf((char) Integer.parseInt(hex, 16));
  }

  static String read(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE ? cell.substring(1) : cell;
  }
}
