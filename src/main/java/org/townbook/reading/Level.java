package org.townbook.reading;

import java.util.Locale;

/** How much a finding weighs, the gravest first. */
public enum Level {
  /** It cannot be as printed. */
  WRONG("不对"),
  /** It looks wrong, and might be explained by something that is not printed. */
  SUSPECT("疑似不对"),
  /** Nothing is wrong that is certain; somebody should look. */
  NOTE("值得一看"),
  /** A number is not written as it should be; what it says may be right. */
  STYLE("写法"),
  /** It holds, exactly or by rounding. */
  FINE("相符");

  private final String words;

  Level(String words) {
    this.words = words;
  }

  /** As users read it. */
  public String words() {
    return words;
  }

  /** As programs read it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
