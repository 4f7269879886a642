package org.townbook.ledger.value;

/** What a cell's text comes to before anybody asks what it means. */
public final class CellText {
  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char MINUS_SIGN = '\u2212';

  private CellText() {}

  /** Without blanks of any width around it; spreadsheets are full of them. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || (c > '~'
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == BYTE_ORDER_MARK
                || c == ZERO_WIDTH_SPACE));
  }

  /** Digits, letters and signs of full width (１２．５) as those of plain width. */
  static String halfWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return converted(text);
      }
    }
    return text;
  }

  private static String converted(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        plain.append((char) (c - FULL_WIDTH_OFFSET));
      } else {
        plain.append(c == MINUS_SIGN ? '-' : c);
      }
    }
    return plain.toString();
  }

  /** The text in quotes, cut where it is long, for sentences about it. */
  static String quoted(String text) {
    int shown = 40;
    return text.length() <= shown ? "“" + text + "”" : "“" + text.substring(0, shown) + "…”";
  }
}
