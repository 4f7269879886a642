package org.townbook.document.pdf;

import java.util.regex.Pattern;

/** Says whether a line only goes on because the one above it was full. */
final class LineJoin {
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:第[一二三四五六七八九十百]+[章节条编部]|[一二三四五六七八九十]+[、．.]|"
              + "[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}[.．、](?!\\d)|附件|附表|[注表图]\\s?\\d*[:：　 ]).*");
  private static final String ENDS = "。；：！？;:!?”』」）";

  /** In heights of the type: what punctuation may leave of a full line. */
  private static final float RAGGED = 2.3f;

  private static final float INDENT = 0.9f;
  private static final float OTHER_SIZE = 0.1f;
  private static final float GAP = 1.6f;

  private LineJoin() {}

  /**
   * @param area of the page where the upper line stands
   * @param below of the page where the lower one stands
   */
  static boolean goesOn(Block.TextLine upper, Block.TextLine lower, TypeArea area, TypeArea below) {
    var above = upper.line();
    var next = lower.line();
    if (upper.words().contains("\t") || lower.words().contains("\t")) {
      return false;
    }
    if (Math.abs(above.size() - next.size()) > OTHER_SIZE * above.size()) {
      return false;
    }
    if (above.right() < area.right() - RAGGED * above.size()) {
      return false;
    }
    boolean isSamePage = next.base() > above.base();
    if (isSamePage && next.base() - above.base() > GAP * area.pitch()) {
      return false;
    }
    boolean isEnded = ENDS.indexOf(upper.words().charAt(upper.words().length() - 1)) >= 0;
    if (isEnded && HEADING.matcher(lower.words()).matches()) {
      return false;
    }
    float indent = next.left() - below.left();
    if (indent <= INDENT * next.size()) {
      return true;
    }
    float indentAbove = above.left() - area.left();
    boolean isBlockIndented = Math.abs(indent - indentAbove) < INDENT * next.size();
    return isBlockIndented && !isEnded && !HEADING.matcher(lower.words()).matches();
  }

  /** What stands between two lines of a paragraph: nothing in Chinese. */
  static String between(CharSequence above, String below) {
    boolean areWords = Line.isLatin(above.toString()) && Line.isLatin(below.substring(0, 1));
    boolean isNumber =
        Character.isDigit(above.charAt(above.length() - 1)) && Character.isDigit(below.charAt(0));
    return areWords && !isNumber ? " " : "";
  }
}
