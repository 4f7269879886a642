package org.townbook.ledger.exchange;

/** Names columns as spreadsheets do: A, B … Z, AA, AB … */
final class ColumnLetters {
  private static final int LETTERS = 26;

  private ColumnLetters() {}

  /**
   * @param column counted from 0
   */
  static String of(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }
}
