package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;

/** What cannot be more than something else: 办结 than 受理, the second dose than the first. */
final class OrderRule implements RelationRule {

  /**
   * @param total what the greater is named by
   * @param part what the smaller is named by
   * @param verdict how sure it is that the smaller cannot be more
   */
  private record Pair(Pattern total, Pattern part, Verdict verdict) {}

  private static final List<Pair> PAIRS =
      List.of(
          pair("受理|接到|收到|接收|登记", "办结|处结|办理完成|化解", Verdict.WRONG),
          pair("排查|发现|摸排|查出|检查出", "整改|完成整改|销号|消除", Verdict.WRONG),
          pair("立案", "结案|破案", Verdict.WRONG),
          pair("抽检|抽样|检测|检验", "合格", Verdict.WRONG),
          pair("调处|调解", "调处成功|调解成功|成功", Verdict.WRONG),
          pair("入驻企业|签约项目|引进项目", "投产企业|投产|开工", Verdict.WRONG),
          pair("营业收入", "利润", Verdict.WRONG),
          pair("应签约", "已签约|完成签约", Verdict.WRONG),
          pair("第一针|第一剂|首针|首剂", "第二针|第二剂|全程接种", Verdict.SUSPECT),
          pair("第二针|第二剂|全程接种", "加强针|加强免疫", Verdict.SUSPECT));

  private static Pair pair(String total, String part, Verdict verdict) {
    return new Pair(Pattern.compile(total), Pattern.compile(part), verdict);
  }

  /** How many figures back the greater one may stand: parts of it may come between. */
  private static final int BACK = 6;

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var passage : Passage.all(text)) {
      Patience.ask();
      var amounts = passage.amounts();
      for (int i = 1; i < amounts.size(); i++) {
        total(passage, amounts, i).ifPresent(relations::add);
      }
    }
    villages(text, relations);
    return relations;
  }

  /** The figure held against the last one before it that it cannot exceed. */
  private static Optional<Relation> total(Passage passage, List<ReportedFigure> amounts, int at) {
    var part = amounts.get(at);
    var lead = passage.between(amounts.get(at - 1), part);
    for (var pair : PAIRS) {
      for (int i = at - 1; i >= Math.max(0, at - BACK) && pair.part().matcher(lead).find(); i--) {
        var total = amounts.get(i);
        var before = passage.between(i == 0 ? null : amounts.get(i - 1), total);
        if (pair.part().matcher(before).find()) {
          break;
        }
        if (isTotal(pair, total, before, part) && !passage.between(total, part).contains("；")) {
          return Optional.of(judged(passage.of(), total, part, pair.verdict()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTotal(
      Pair pair, ReportedFigure total, String before, ReportedFigure part) {
    return Alike.units(total.unit(), part.unit())
        && pair.total().matcher(before + total.indicator()).find();
  }

  /** No more villages can do something than there are. */
  private static void villages(ReadText text, List<Relation> relations) {
    var all =
        text.figures().stream()
            .filter(f -> f.kind() == FigureKind.LEVEL && f.indicator().matches("(全.)?行政村(总数|数)?"))
            .findFirst();
    all.ifPresent(total ->
        text.figures().stream()
            .filter(
                f -> f.id() != total.id() && PartsRule.isAmount(f) && f.unit().equals(total.unit()))
            .filter(
                f -> !f.planned() && f.indicator().endsWith("村") && !f.indicator().endsWith("自然村"))
            .filter(f -> Amounts.of(f).isAbove(Amounts.of(total)))
            .forEach(f -> relations.add(judged(text, total, f, Verdict.WRONG))));
  }

  private static Relation judged(
      ReadText text, ReportedFigure total, ReportedFigure part, Verdict verdict) {
    boolean above = Amounts.of(part, total.unit()).isAbove(Amounts.of(total));
    var names = Words.named(text, part) + (above ? "大于" : "不大于") + Words.named(text, total);
    return Found.of(
        RelationKind.ORDER,
        total,
        List.of(part),
        null,
        above ? verdict : Verdict.FINE,
        Rule.WITHIN_LIMIT,
        above ? names + "，后者应当是上限。" : names + "。");
  }
}
