package org.townbook.report.print.font;

import org.springframework.modulith.NamedInterface;

/**
 * A font that stands in for one that is not installed.
 *
 * @param wanted the family named by practice under the standard
 * @param used the family printed with instead
 */
@NamedInterface("print")
public record FontSubstitution(String wanted, String used) {

  /** One sentence for the reader: 未安装仿宋_GB2312，以AR PL SungtiL GB代替 */
  public String chinese() {
    return "未安装" + wanted + "，以" + used + "代替";
  }
}
