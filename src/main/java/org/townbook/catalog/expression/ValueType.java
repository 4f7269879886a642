package org.townbook.catalog.expression;

/** What a name or a part of an expression stands for. */
public enum ValueType {
  /** Words, codes, keys of other records. */
  TEXT("文字"),
  /** An exact decimal, {@link java.math.BigDecimal}. */
  NUMBER("数字"),
  /** A calendar day, {@link java.time.LocalDate}; a month is its first day. */
  DAY("日期"),
  /** Yes or no, {@link Boolean}. */
  FLAG("真假");

  private final String chinese;

  ValueType(String chinese) {
    this.chinese = chinese;
  }

  /** The word for it that users see. */
  public String chinese() {
    return chinese;
  }
}
