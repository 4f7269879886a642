package org.townbook.document;

import java.util.Arrays;

/**
 * Offsets in a text, in Java's chars and in Unicode code points. They differ only behind characters
 * that Java keeps in two chars, as rare names have them.
 */
public final class CodePoints {

  /** Where the second chars of such characters stand, ascending. */
  private final int[] seconds;

  /** Counts those of a text. */
  public CodePoints(String text) {
    var found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i;
      }
    }
    seconds = Arrays.copyOf(found, count);
  }

  /** The code points before this char offset. */
  public int before(int offset) {
    int at = Arrays.binarySearch(seconds, offset - 1);
    return offset - (at < 0 ? -at - 1 : at + 1);
  }

  /** The char offset that has this many code points before it. */
  public int offset(int codePoints) {
    int offset = codePoints;
    for (int second : seconds) {
      if (second > offset) {
        break;
      }
      offset++;
    }
    return offset;
  }
}
