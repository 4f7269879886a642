package org.townbook.matching;

/** Whether a printed figure is what the book comes to. */
public enum BookVerdict {
  /** It is not: the gravest first. */
  DIFFERS("不符"),
  /** The book knows the figure and has no value for the period. */
  UNKNOWN("书中无数"),
  /** Nobody can tell which figure of the book is meant. */
  UNMATCHED("未匹配"),
  /** It is, but for the rounding that was printed. */
  AGREES("相符");

  private final String words;

  BookVerdict(String words) {
    this.words = words;
  }

  /** As a clerk says it. */
  public String words() {
    return words;
  }
}
