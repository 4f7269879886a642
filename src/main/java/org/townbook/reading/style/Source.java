package org.townbook.reading.style;

/** What a rule rests on. Practice is never called a standard. */
enum Source {
  /** 出版物上数字用法; official documents may follow it. */
  NUMERALS("国家标准 GB/T 15835-2011"),
  /** 标点符号用法. */
  MARKS("国家标准 GB/T 15834-2011"),
  /** How statistics are commonly reported. */
  PRACTICE("统计惯例"),
  /** How official documents are commonly written. */
  HABIT("公文习惯");

  private final String words;

  Source(String words) {
    this.words = words;
  }

  /** A remark that ends with what it rests on. */
  StyleRemark remark(int start, int end, String rule, String says) {
    return new StyleRemark(start, end, rule, says + "（" + words + "）");
  }
}
