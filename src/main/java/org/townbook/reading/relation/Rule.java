package org.townbook.reading.relation;

import java.util.Locale;

/**
 * A rule that printed numbers are held to, with the rank of where it comes from: a law, a national
 * standard, or the practice of statistics.
 */
public enum Rule {
  PARTS_GIVE_THE_WHOLE("各分项之和应等于合计", Rank.PRACTICE),
  PART_WITHIN_WHOLE("部分不能大于总数", Rank.PRACTICE),
  SHARE_FOLLOWS("占比应等于部分除以总数", Rank.PRACTICE),
  SHARE_ROUNDED("末位应四舍五入，不应截去（GB/T 8170）", Rank.STANDARD),
  GROWTH_FOLLOWS("增速应等于本期比上期减一", Rank.PRACTICE),
  ONE_VALUE("同一指标前后应一致（统计法第六条：真实、准确、完整）", Rank.LAW),
  UNITS_AGREE("同一数量换算单位后应相等", Rank.PRACTICE),
  AS_MANY_AS_NAMED("“分别”前后的项数应相同", Rank.PRACTICE),
  COUNT_AS_NAMED("列出的名称不能多于所说的个数", Rank.PRACTICE),
  WITHIN_LIMIT("完成、办结等不能多于总数", Rank.PRACTICE),
  WITHIN_HUNDRED("这种比率不能超过百分之百", Rank.PRACTICE),
  YEAR_NOT_OVER("年度未结束，不能有全年实绩", Rank.PRACTICE),
  RANGE_RISES("区间应由小到大", Rank.PRACTICE);

  /** Where a rule comes from. */
  public enum Rank {
    LAW("法律"),
    STANDARD("国家标准"),
    PRACTICE("统计惯例");

    private final String words;

    Rank(String words) {
      this.words = words;
    }

    /** As users read it. */
    public String words() {
      return words;
    }
  }

  private final String words;
  private final Rank rank;

  Rule(String words, Rank rank) {
    this.words = words;
    this.rank = rank;
  }

  /** The rule in one sentence. */
  public String words() {
    return words;
  }

  /** What it rests on. */
  public Rank rank() {
    return rank;
  }

  /** As programs read it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
