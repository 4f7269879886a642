package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;

/**
 * A whole year's result cannot be reported before the year is over. What is let pass: targets,
 * tasks and forecasts of the year; the year before.
 */
final class DateRule implements RelationRule {
  private static final Pattern DATED = Pattern.compile("(20\\d\\d)年(\\d{1,2})月\\d{1,2}日");
  private static final Pattern PART_OF_YEAR =
      Pattern.compile("(?:(20\\d\\d)年)?(?:1\\s*[-—–~至]\\s*([2-9]|1[01])月|上半年|前三季度|一季度)");
  private static final Pattern FORECAST =
      Pattern.compile("预计(今年|全年|20\\d\\d年)|全年(力争|预计|有望|可)|力争全年|预计.{0,12}(年底|元旦)");
  private static final Pattern YEAR = Pattern.compile("全年");
  private static final Pattern OTHER_TIME = Pattern.compile("月|季度|上年|去年|截至|目前");
  private static final Pattern AIMED =
      Pattern.compile("任务|目标|稳定在|保持在|不低于|以上的|计划|力争|预计|有望|确保|预期|指标|时间|上年|去年|序时|预算|全年降水");
  private static final int OPENING = 400;

  @Override
  public List<Relation> in(ReadText text) {
    return isWrittenWithinYear(text.plain())
        ? Passage.all(text).stream()
            .map(passage -> ofWholeYear(text, passage))
            .filter(figures -> !figures.isEmpty())
            .map(figures -> judged(text, figures))
            .toList()
        : List.of();
  }

  /** The figures of a passage that 全年 governs: up to another time or another sentence. */
  private static List<ReportedFigure> ofWholeYear(ReadText text, Passage passage) {
    Patience.ask();
    var governed = new ArrayList<ReportedFigure>();
    boolean whole = false;
    for (int i = 0; i < passage.figures().size(); i++) {
      var figure = passage.figures().get(i);
      var lead = passage.between(i == 0 ? null : passage.figures().get(i - 1), figure);
      if (YEAR.matcher(lead).find()) {
        whole = !AIMED.matcher(lead).find();
      } else if (lead.contains("；") || OTHER_TIME.matcher(lead).find()) {
        whole = false;
      }
      var clause = lead.substring(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('、')) + 1);
      if (whole && isResult(figure) && !AIMED.matcher(clause).find() && !isTask(text, figure)) {
        governed.add(figure);
      }
    }
    return governed;
  }

  private static boolean isResult(ReportedFigure figure) {
    return figure.kind() == FigureKind.LEVEL && !figure.planned();
  }

  /** 完成全年19000平方拆除任务: the number is that of the task. */
  private static boolean isTask(ReadText text, ReportedFigure figure) {
    int end = figure.quantity().end();
    return AIMED
        .matcher(text.plain().substring(end, Math.min(text.plain().length(), end + 8)))
        .find();
  }

  /**
   * Whether the text is dated within the year it reports, or covers a part of it and looks ahead.
   */
  private static boolean isWrittenWithinYear(String text) {
    var opening = text.substring(0, Math.min(OPENING, text.length()));
    var year = Pattern.compile("(20\\d\\d)年(?!\\d+月\\d+日)").matcher(opening);
    if (!year.find()) {
      return false;
    }
    var dated = DATED.matcher(opening + text.substring(Math.max(0, text.length() - 80)));
    while (dated.find()) {
      if (dated.group(1).equals(year.group(1)) && !dated.group().endsWith("12月31日")) {
        return true;
      }
      if (!dated.group(1).equals(year.group(1))) {
        return false;
      }
    }
    var title = text.lines().findFirst().orElse("");
    boolean part = PART_OF_YEAR.matcher(title).find() || PART_OF_YEAR.matcher(opening).find();
    return part && (PART_OF_YEAR.matcher(title).find() || FORECAST.matcher(text).find());
  }

  private static Relation judged(ReadText text, List<ReportedFigure> figures) {
    var numbers = String.join("、", figures.stream().map(f -> Words.named(text, f)).toList());
    return Found.of(
        RelationKind.DATE,
        figures.getFirst(),
        figures.subList(1, figures.size()),
        null,
        Verdict.SUSPECT,
        Rule.YEAR_NOT_OVER,
        numbers + "写作“全年”的数，而报告写成时这一年还没有结束；若是至今累计，请写明截至哪一天。");
  }
}
