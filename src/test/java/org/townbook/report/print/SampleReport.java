package org.townbook.report.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.report.AnnexEntry;
import org.townbook.report.AnnexEntry.State;
import org.townbook.report.Block;
import org.townbook.report.Cell;
import org.townbook.report.Cell.Align;
import org.townbook.report.Document;
import org.townbook.report.DocumentFacts;
import org.townbook.report.Run;

/**
 * A report of an invented town with every kind of block and run, long enough to fill pages.
 *
 * <p>In its text {@code {key|printed}} is a figure, {@code {@ledger|names}} are names from a
 * ledger, {@code {!8处}} is unsourced and {@code **…**} is strong.
 */
public final class SampleReport {

  private static final Pattern MARKUP =
      Pattern.compile("\\{([!@]?)([^|}]*)(?:\\|([^}]*))?}|\\*\\*(.+?)\\*\\*");

  private final List<Block> blocks = new ArrayList<>();
  private final List<AnnexEntry> annex = new ArrayList<>();

  private SampleReport() {}

  public static Document document() {
    return document(facts().signedBy("青溪镇人民政府"));
  }

  public static Document document(DocumentFacts facts) {
    var report = new SampleReport();
    report.economy();
    report.villages();
    report.order();
    report.plan();
    return new Document(
        "青溪镇2022年1—9月工作总结\n和下阶段工作思路", "（2022年10月8日）", report.blocks, report.annex, facts);
  }

  /** Figures {@code f1 … fn}, each cited as often as asked, for what depends on size. */
  public static Document large(int figures, int citations) {
    var report = new SampleReport();
    for (var figure = 1; figure <= figures; figure++) {
      report.plain("f" + figure, "第" + figure + "项数字", figure + "件", "件", "事件台账");
    }
    for (var citation = 0; citation < citations; citation += 4) {
      var text = new StringBuilder("各村各办认真落实，");
      for (var of = citation; of < citation + 4; of++) {
        var key = of % figures + 1;
        text.append("办理事项{f%d|%d件}，".formatted(key, key));
      }
      report.paragraph(text.append("群众反映总体良好。").toString());
    }
    return new Document("工作总结", null, report.blocks, report.annex, facts());
  }

  public static DocumentFacts facts() {
    return DocumentFacts.draft("青溪镇", "2022年1—9月", LocalDate.of(2022, 10, 8), "2022年10月8日9时");
  }

  /** Sent out as an official document: with red head and imprint. */
  public static DocumentFacts officialFacts() {
    var facts = facts();
    return new DocumentFacts(
        facts.town(),
        "青溪镇人民政府",
        facts.period(),
        facts.date(),
        facts.cutOff(),
        new DocumentFacts.RedHead("青溪镇人民政府文件", "青政〔2022〕15号"),
        new DocumentFacts.Imprint(List.of("县府办", "县统计局"), "青溪镇党政综合办公室", LocalDate.of(2022, 10, 9)));
  }

  private void economy() {
    plain("industrial_output", "规上工业总产值", "20.35亿元", "亿元", "工业产值台账");
    ratio("industrial_output_yoy", "规上工业总产值同比", "12.6%", "20.35亿元", "18.07亿元");
    plain("investment", "固定资产投资", "41280万元", "万元", "投资项目台账");
    plain("industrial_investment", "工业投资", "26019万元", "万元", "投资项目台账");
    ratio("industrial_investment_share", "工业投资占比", "63.0%", "26019万元", "41280万元");
    plain("new_firms", "新增小升规企业", "6家", "家", "企业名录");
    plain("retail", "限上社会消费品零售额", "3105万元", "万元", "商贸台账");
    paragraph("今年以来，青溪镇围绕“工业强镇、生态美镇、治理安镇”的目标，一手抓项目、一手抓民生，各项工作稳中有进。" + "现将2022年1—9月工作情况和下阶段思路报告如下。");
    heading(1, "2022年1—9月工作情况");
    paragraph(
        "1—9月，全镇实现规上工业总产值{industrial_output|20.35亿元}，同比增长"
            + "{industrial_output_yoy|12.6%}；完成固定资产投资{investment|41280万元}，其中工业投资"
            + "{industrial_investment|26019万元}，占全部投资的{industrial_investment_share|63.0%}。"
            + "主要指标好于年初预期，为完成全年任务打下了基础。");
    heading(2, "聚焦产业升级，发展后劲不断增强");
    paragraph(
        "**一是项目推进有力度。**实行班子成员包干、周调度、月通报，{@projects|青溪水泵产业园、东岭光伏、丰和精密铸造}"
            + "三个重点项目按计划推进。对进度滞后的项目逐一会商，协调解决用地、用电、用工等问题{!8处}，"
            + "没有一个项目因要素保障停工。**二是企业培育有实效。**建立“一企一档”，新增小升规企业"
            + "{new_firms|6家}，实现限上社会消费品零售额{retail|3105万元}。镇里每月召开一次政企恳谈会，"
            + "企业提出的事项由党政综合办登记、交办、回访，办结一件销号一件。");
    heading(3, "主要经济指标");
    paragraph("各项指标完成情况见下表。表中数字与正文同源，均可追溯到台账。");
    table();
    heading(3, "存在的差距");
    paragraph("工业用地亩均产出仍低于全县平均水平，技改投资占比偏低，一批老厂房改造进度不快。");
    heading(4, "用地方面");
    paragraph("低效用地底数尚未完全摸清，部分村级工业点权属复杂，盘活难度较大，需要县级部门给予支持。");
    heading(4, "技改方面");
    paragraph("企业观望情绪较重，申报辅导不够细，真正用足政策的企业不多。");
  }

  private void table() {
    Run half = new Run.Figure("investment", "41280");
    blocks.add(
        new Block.Table(
            "表1　2022年1—9月主要经济指标",
            List.of(
                List.of(
                    Cell.head("类别").down(2), Cell.head("指标").down(2), Cell.head("完成情况").across(2)),
                List.of(Cell.head("本期"), Cell.head("同比"))),
            List.of(
                List.of(
                    Cell.head("工业").down(2),
                    words("规上工业总产值（亿元）"),
                    number(new Run.Figure("industrial_output", "20.35")),
                    number(new Run.Figure("industrial_output_yoy", "12.6%"))),
                List.of(
                    words("新增小升规企业（家）"),
                    number(new Run.Figure("new_firms", "6")),
                    number(new Run.Text("—"))),
                List.of(
                    Cell.head("投资").down(2),
                    words("固定资产投资（万元）"),
                    number(half),
                    number(new Run.Text("—"))),
                List.of(
                    words("其中：工业投资（万元）"),
                    Cell.of(
                            Align.CENTER,
                            new Run.Figure("industrial_investment", "26019"),
                            new Run.Text("，占"),
                            new Run.Figure("industrial_investment_share", "63.0%"))
                        .across(2)),
                List.of(
                    Cell.head("商贸"),
                    words("限上社会消费品零售额（万元）"),
                    number(new Run.Figure("retail", "3105")),
                    number(new Run.Unsourced("21.4%"))))));
  }

  private void villages() {
    plain("early_rice", "早稻种植面积", "3020亩", "亩", "农业生产台账");
    plain("reservoirs", "完成整治的山塘", "4座", "座", "水利项目台账");
    partial("village_income", "村级经营性收入", "986.4万元", "万元", "村级收入台账", "上坞村、石桥村未报9月数");
    plain("environment_problems", "整改环境问题", "2164个", "个", "人居环境台账");
    ratio("sorting_coverage", "垃圾分类覆盖率", "100%", "18个村", "18个村");
    heading(2, "聚焦乡村建设，城乡面貌持续改善");
    paragraph(
        "**一是农业生产稳中向好。**严守耕地红线，完成早稻种植面积{early_rice|3020亩}，完成山塘整治"
            + "{reservoirs|4座}。汛期实行二十四小时值班，险工险段责任到人，全镇安全度汛。"
            + "**二是人居环境常抓不懈。**坚持每周一查、每月一评，整改各级环境问题{environment_problems|2164个}，"
            + "垃圾分类覆盖率{sorting_coverage|100%}。对反复出现的问题，由联村干部牵头现场会办，倒查责任，"
            + "防止前清后乱。**三是集体经济稳步增长。**18个行政村实现经营性收入{village_income|986.4万元}，"
            + "盘活闲置农房、闲置校舍，带动农户就近就业。");
    paragraph(
        "在推进过程中，我们始终把群众满意作为标尺。村里的路灯亮不亮、水渠通不通、垃圾清不清，由村民代表当场打分；"
            + "打分结果按月公布，连续两个月排名靠后的村，由镇主要领导约谈。实践证明，把评价权交给群众，"
            + "工作就有了准星，干部就有了动力，许多过去拖着办、推着办的事情，现在能够主动办、马上办。");
  }

  private void order() {
    plain("mediated", "调解矛盾纠纷", "312件", "件", "矛盾纠纷台账");
    ratio("mediated_rate", "调解成功率", "98.1%", "306件", "312件");
    plain("hotline", "12345热线交办件", "421件", "件", "热线台账");
    plain("hazards", "整改安全隐患", "377个", "个", "安全隐患台账");
    plain("visits", "走访困难群众", "约1900人次", "人次", "走访台账");
    unknown("satisfaction", "群众满意率", "待补", "%", "回访台账", "回访台账本期没有记录，分母为零");
    heading(2, "聚焦民生平安，治理效能稳步提升");
    paragraph(
        "健全“村村有调解员、网格有信息员”的工作网络，调解矛盾纠纷{mediated|312件}，调解成功率"
            + "{mediated_rate|98.1%}；办理12345热线交办件{hotline|421件}，群众满意率{satisfaction|待补}。"
            + "开展企业、学校、养老机构安全检查，整改隐患{hazards|377个}。走访困难群众"
            + "{visits|约1900人次}，发放慰问物资，落实临时救助，兜牢民生底线。");
    paragraph(
        "重大节日和重要会议期间，落实领导带班、专人值守，信息报送及时准确。发动网格员、志愿者、退休老干部参与巡防，"
            + "对老旧房屋、出租房屋、沿街店铺开展拉网式排查，边查边改、立查立改，把隐患消除在萌芽状态。");
    heading(2, "聚焦自身建设，干事氛围更加浓厚");
    paragraph(
        "严格落实民主集中制和“三重一大”事项集体决策，完善机关考勤、公务用车、接待审批等制度。推行“一线工作法”，"
            + "机关干部每周至少两天在村，带着问题下去、带着办法回来。注重在项目一线、治理一线发现和培养年轻干部。");
  }

  private void plan() {
    heading(1, "下阶段工作思路");
    paragraph("下阶段，我们将对标全年目标，查漏补缺、攻坚冲刺，重点抓好以下几个方面。");
    for (var task : List.of("全力冲刺项目投资", "加快建设美丽乡村", "用心办好民生实事", "严密防范安全风险")) {
      heading(2, task);
      paragraph(
          "坚持目标不变、力度不减，把任务分解到村、到办、到人，逐项明确时限和标准。每月对照台账通报一次进度，"
              + "到期未完成的说明原因、提出办法、限时整改，年底向全镇干部群众报告完成情况。");
    }
    heading(1, "需要上级支持的事项");
    paragraph("恳请县级有关部门在用地指标、农村道路提升、水库除险加固等方面给予指导和支持。");
  }

  private void heading(int level, String text) {
    blocks.add(new Block.Heading(level, runs(text)));
  }

  private void paragraph(String text) {
    blocks.add(new Block.Paragraph(runs(text)));
  }

  private static Cell words(String text) {
    return Cell.of(Align.LEFT, new Run.Text(text));
  }

  private static Cell number(Run run) {
    return Cell.of(Align.RIGHT, run);
  }

  static List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    var matcher = MARKUP.matcher(text);
    var from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        runs.add(new Run.Text(text.substring(from, matcher.start())));
      }
      runs.add(
          matcher.group(4) != null
              ? new Run.Strong(runs(matcher.group(4)))
              : switch (matcher.group(1)) {
                case "!" -> new Run.Unsourced(matcher.group(2));
                case "@" -> new Run.Listed(matcher.group(3), matcher.group(2));
                default -> new Run.Figure(matcher.group(2), matcher.group(3));
              });
      from = matcher.end();
    }
    if (from < text.length()) {
      runs.add(new Run.Text(text.substring(from)));
    }
    return runs;
  }

  private void plain(String key, String title, String printed, String unit, String ledger) {
    annex.add(entry(key, title, printed, unit, null, null, ledger, State.KNOWN, null));
  }

  private void ratio(String key, String title, String printed, String above, String below) {
    annex.add(entry(key, title, printed, "%", above, below, "同上各台账", State.KNOWN, null));
  }

  private void partial(
      String key, String title, String printed, String unit, String ledger, String note) {
    annex.add(entry(key, title, printed, unit, null, null, ledger, State.PARTIAL, note));
  }

  private void unknown(
      String key, String title, String printed, String unit, String ledger, String note) {
    annex.add(entry(key, title, printed, unit, "0件", "0件", ledger, State.UNKNOWN, note));
  }

  private static AnnexEntry entry(
      String key,
      String title,
      String printed,
      String unit,
      @Nullable String above,
      @Nullable String below,
      String ledger,
      State state,
      @Nullable String note) {
    var definition = "本镇范围内，期间内" + ledger + "中符合口径的记录所得的" + title + "，已撤回的记录不计。";
    return new AnnexEntry(
        key,
        title,
        printed,
        unit,
        definition,
        above,
        below,
        "2022年1—9月",
        "2022年10月8日9时",
        ledger,
        state,
        note);
  }
}
