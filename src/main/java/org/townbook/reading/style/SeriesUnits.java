package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.relation.ReadText;

/**
 * What stands in one series is given in one unit: 人 beside 人次 among parts or doses, 万元 beside 亿元
 * among parts, 亩 beside 公顷 in a paragraph without a conversion.
 */
final class SeriesUnits implements StyleRule {
  /** Names in a series are this short: 第一针, 加强针, 其中党员. */
  private static final int NAME = 6;

  @Override
  public List<StyleRemark> in(ReadText text) {
    var remarks = new ArrayList<StyleRemark>();
    var levels =
        text.figures().stream()
            .filter(f -> f.kind() == FigureKind.LEVEL)
            .filter(f -> !isRow(text, f))
            .toList();
    for (int i = 1; i < levels.size(); i++) {
      var first = levels.get(i - 1);
      var second = levels.get(i);
      if (first.sentence() != second.sentence()) {
        continue;
      }
      var third =
          i + 1 < levels.size() && levels.get(i + 1).sentence() == first.sentence()
              ? Optional.of(levels.get(i + 1))
              : Optional.<ReportedFigure>empty();
      remark(text, first, second, third).ifPresent(remarks::add);
    }
    fields(text, levels, remarks);
    return remarks;
  }

  private static boolean isRow(ReadText text, ReportedFigure figure) {
    var sentence = text.sentences().get(figure.sentence());
    return text.plain().substring(sentence.start(), sentence.end()).indexOf('\t') >= 0;
  }

  private static Optional<StyleRemark> remark(
      ReadText text, ReportedFigure first, ReportedFigure second, Optional<ReportedFigure> third) {
    boolean parts = first.partOf() > 0 && first.partOf() == second.partOf();
    if (arePeople(first, second)
        && (parts || second.partOf() == first.id() || isDose(text, first, second, third))) {
      return Optional.of(
          Source.PRACTICE.remark(
              second.quantity().start(),
              second.quantity().end(),
              "people_or_times",
              "“%s”：前面用“%s”，这里用“%s”；人和人次不是一回事，同一组应统一。"
                  .formatted(text.surface(second), first.unit(), second.unit())));
    }
    if (parts && isMoney(first) && isMoney(second) && !first.unit().equals(second.unit())) {
      return Optional.of(
          Source.HABIT.remark(
              second.quantity().start(),
              second.quantity().end(),
              "series_unit",
              "“%s”：同一组里前面用“%s”，这里用“%s”，应统一单位，便于比较。"
                  .formatted(text.surface(second), first.unit(), second.unit())));
    }
    return Optional.empty();
  }

  private static boolean arePeople(ReportedFigure a, ReportedFigure b) {
    return bare(a).equals("人") && bare(b).equals("人次")
        || bare(a).equals("人次") && bare(b).equals("人");
  }

  private static String bare(ReportedFigure figure) {
    return figure.unit().replaceFirst("^[万亿]+", "");
  }

  private static boolean isMoney(ReportedFigure figure) {
    return List.of("元", "万元", "亿元").contains(figure.unit());
  }

  /** One of three in a row is unlike: 第一针…人次，第二针…人，加强针…人次; or two are numbered. */
  private static boolean isDose(
      ReadText text, ReportedFigure first, ReportedFigure second, Optional<ReportedFigure> third) {
    boolean numbered =
        first.indicator().contains("第一") && second.indicator().contains("第二")
            || name(text, first, second).startsWith("第二");
    return isNext(text, first, second)
        && (numbered
            || third.isPresent()
                && third.get().unit().equals(first.unit())
                && isNext(text, second, third.get()));
  }

  private static boolean isNext(ReadText text, ReportedFigure a, ReportedFigure b) {
    var name = name(text, a, b);
    return !name.isEmpty() && name.length() <= NAME;
  }

  private static String name(ReadText text, ReportedFigure a, ReportedFigure b) {
    var between = text.plain().substring(a.quantity().end(), b.quantity().start());
    return between.matches("[，、][^，、。；]+") ? between.substring(1) : "";
  }

  private static void fields(
      ReadText text, List<ReportedFigure> levels, List<StyleRemark> remarks) {
    var fields =
        levels.stream()
            .filter(f -> bare(f).equals("亩") || bare(f).equals("公顷"))
            .filter(f -> !isConverted(text, f))
            .toList();
    int told = -1;
    for (int i = 1; i < fields.size(); i++) {
      var before = fields.get(i - 1);
      var field = fields.get(i);
      int paragraph = text.sentences().get(field.sentence()).paragraph();
      boolean together = text.sentences().get(before.sentence()).paragraph() == paragraph;
      if (together && !bare(before).equals(bare(field)) && told != paragraph) {
        told = paragraph;
        remarks.add(
            Source.HABIT.remark(
                field.quantity().start(),
                field.quantity().end(),
                "field_unit",
                "“%s”：同一段里前面用“%s”（%s），这里用“%s”，应统一；请顺便核对单位有没有写错。"
                    .formatted(
                        text.surface(field), before.unit(), text.surface(before), field.unit())));
      }
    }
  }

  /** （279亩）, 折合1000公顷: the same area in both units. */
  private static boolean isConverted(ReadText text, ReportedFigure figure) {
    int start = figure.quantity().start();
    int end = figure.quantity().end();
    var before = text.plain().substring(Math.max(0, start - 4), start);
    var after = text.plain().substring(end, Math.min(text.plain().length(), end + 5));
    return before.matches(".*(（约?|\\(约?|折合|约合|合|相当于|即)")
        || after.matches("，?(（约?|\\(约?|折合|约合|合|相当于|即)约?\\d.*");
  }
}
