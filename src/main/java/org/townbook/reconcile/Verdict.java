package org.townbook.reconcile;

/** What a check came to. */
public enum Verdict {
  /** 相符: the figures keep the relation. */
  HOLDS("相符", false),
  /** 舍入差: they keep it within what rounding, or cutting off, of a printed number explains. */
  ROUNDING("舍入差", false),
  /** 存疑: possible, but not likely; somebody should look. */
  SUSPECT("存疑", true),
  /** 不符: they cannot all be true. */
  BREAKS("不符", true),
  /** 说明: computed for the reader and never judged. */
  DEFINITIONAL("口径说明", false),
  /** 无法判断: a figure is unknown. */
  UNKNOWN("无法判断", false);

  private final String chinese;
  private final boolean finding;

  Verdict(String chinese, boolean finding) {
    this.chinese = chinese;
    this.finding = finding;
  }

  /** The word for it that users see. */
  public String chinese() {
    return chinese;
  }

  /** Whether it stays a finding until somebody answers it. */
  public boolean isFinding() {
    return finding;
  }
}
