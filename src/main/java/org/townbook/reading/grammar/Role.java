package org.townbook.reading.grammar;

/** What a word does in a sentence of figures; a word may do several things, most do nothing. */
public enum Role {
  /** 达到, 完成, 为: says only that something came to a number. */
  LIGHT,
  /** 累计, 全部, 积极: may stand before a name and is no part of it. */
  FILLER,
  /** 全镇, 辖区: the reporting area itself. */
  OWN_PLACE,
  /** 同比, 比上年: what a growth compares with. */
  BASE,
  /** 增长, 提高. */
  UP,
  /** 下降, 减少. */
  DOWN,
  /** 持平: no growth at all. */
  UNCHANGED,
  /** 占, 占比. */
  SHARE,
  /** 其中, 包括: parts of what stands before follow. */
  PART,
  /** 分别: as many numbers follow as names stood before. */
  RESPECTIVELY,
  /** 位居, 排名. */
  RANK,
  /** 预计, 力争: what follows has not happened yet. */
  PLAN,
  /** ， , */
  COMMA,
  /** 、 */
  LISTING,
  /** Any other mark. */
  MARK,
  /** A heading number or an ordinal opener: 一是, （一）. */
  OPENER
}
