package org.townbook.reading.relation;

import java.util.List;
import org.townbook.reading.figure.ReportedFigure;

/** Parts that are known to overlap or to be counted by different measures: never to be added up. */
final class Overlaps {
  private static final List<String> WORDS =
      List.of(
          "技改", "技术改造", "民间投资", "高新技术", "战略性新兴", "装备制造", "数字经济", "工业投资", "基础设施投资", "制造业投资", "规上",
          "规模以上", "限上", "限额以上", "亩均", "省级", "国家级", "重点", "新增", "党员", "妇女");

  private Overlaps() {}

  /** Whether two of the parts may overlap, or one alone stands for a cut of its own. */
  static boolean in(List<ReportedFigure> parts) {
    return WORDS.stream()
            .limit(11)
            .anyMatch(w -> parts.stream().anyMatch(p -> p.indicator().contains(w)))
        || parts.stream().filter(p -> WORDS.stream().anyMatch(p.indicator()::contains)).count()
            == 1;
  }

  /** 销售额 and 营业额 of trades are no parts of 社会消费品零售额, which counts by another measure. */
  static boolean otherMeasure(ReportedFigure whole, ReportedFigure part) {
    return whole.indicator().matches(".*零售(总)?额.*") && part.indicator().matches(".*(销售额|营业额).*");
  }
}
