package org.townbook.ledger;

/** The kinds of rule that something written can break. */
public enum Violation {
  REQUIRED("必填"),
  KIND("类型"),
  DIGITS("小数位数"),
  RANGE("数值范围"),
  LENGTH("长度"),
  UNIT("单位"),
  DATE("日期"),
  CHOICE("代码表"),
  PLACE("地方"),
  REFERENCE("引用"),
  CHECK_DIGIT("校验码"),
  PATTERN("格式"),
  RULE("台账规则"),
  DUPLICATE("重复"),
  CONFLICT("与账上不同"),
  REFERRED_TO("被引用"),
  STATE("状态"),
  COLUMN("表头"),
  FILE("文件");

  private final String chinese;

  Violation(String chinese) {
    this.chinese = chinese;
  }

  /** The word for it that users see. */
  public String chinese() {
    return chinese;
  }
}
