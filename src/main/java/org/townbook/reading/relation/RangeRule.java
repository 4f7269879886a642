package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import org.townbook.reading.figure.ReportedFigure;

/** A range goes from less to more: 63%~68%. */
final class RangeRule implements RelationRule {
  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (int i = 1; i < text.figures().size(); i++) {
      var low = text.figures().get(i - 1);
      var high = text.figures().get(i);
      if (isRange(text, low, high)) {
        relations.add(judged(text, low, high));
      }
    }
    return relations;
  }

  private static boolean isRange(ReadText text, ReportedFigure low, ReportedFigure high) {
    var between = text.plain().substring(low.quantity().end(), high.quantity().start());
    return low.unit().equals(high.unit()) && between.matches("[-—–~～至到―－]+");
  }

  private static Relation judged(ReadText text, ReportedFigure low, ReportedFigure high) {
    boolean rises = low.value().compareTo(high.value()) < 0;
    var range = text.surface(low) + "至" + text.surface(high);
    return new Relation(
        RelationKind.RANGE,
        List.of(low.id(), high.id()),
        null,
        high.value(),
        rises ? Verdict.FINE : Verdict.WRONG,
        Rule.RANGE_RISES,
        rises ? "区间 " + range + " 由小到大。" : "区间写成 " + range + "，下限不小于上限，请核对是否写反。");
  }
}
