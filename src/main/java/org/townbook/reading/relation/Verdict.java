package org.townbook.reading.relation;

/** What was found of a relation between printed numbers, the worst first. */
public enum Verdict {
  /** It cannot be as printed. */
  WRONG("不对"),
  /** It looks wrong, and might be explained by something that is not printed. */
  SUSPECT("疑似不对"),
  /** Nothing is wrong that is certain; somebody should look. */
  NOTE("值得一看"),
  /** It holds, exactly or by rounding. */
  FINE("相符");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As users read it. */
  public String words() {
    return words;
  }
}
