package org.townbook.reading.relation;

import java.util.Locale;

/** What kind of relation numbers stand in. */
public enum RelationKind {
  /** A whole and its parts. */
  PARTS("总分"),
  /** A part, its whole and the share printed. */
  SHARE("占比"),
  /** Two levels and the growth printed. */
  GROWTH("增速"),
  /** One indicator printed twice. */
  REPEAT("前后"),
  /** One quantity in two units. */
  UNIT("单位"),
  /** As many numbers as names before 分别. */
  RESPECTIVELY("分别"),
  /** Things named against their count. */
  NAMED_COUNT("列名"),
  /** What cannot be more than something else. */
  ORDER("大小"),
  /** What the date of the report does not allow. */
  DATE("时间"),
  /** The two ends of a range. */
  RANGE("区间");

  private final String words;

  RelationKind(String words) {
    this.words = words;
  }

  /** As users read it. */
  public String words() {
    return words;
  }

  /** As programs read it: {@code named_count}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
