package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.figure.TextTable;

/**
 * The rows of a table give its total, column by column; a column 其中 stays within the one before.
 */
final class TableRule implements RelationRule {
  private static final Pattern TOTAL = Pattern.compile("合\\s*计|总\\s*计|小\\s*计|^全[镇县市区乡州省]$|总数");
  private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十]+[、.．]");
  private static final Pattern INNER = Pattern.compile("^(其中|#|　|\\s)");

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var table : TextTable.in(text.text())) {
      int columns = table.rows().getFirst().size();
      for (int column = 1; column < columns; column++) {
        column(text, table, column, relations);
      }
      within(text, table, relations);
    }
    return relations;
  }

  private static void column(ReadText text, TextTable table, int column, List<Relation> relations) {
    ReportedFigure total = null;
    var parts = new ArrayList<ReportedFigure>();
    boolean numbered =
        table.rows().stream().filter(r -> NUMBERED.matcher(r.getFirst().text()).find()).count() > 1;
    for (var row : table.rows().subList(1, table.rows().size())) {
      var label = row.getFirst().text();
      var figure =
          column < row.size() ? text.startingAt(row.get(column).start()).orElse(null) : null;
      if (figure == null || figure.kind() != FigureKind.LEVEL) {
        continue;
      }
      if (TOTAL.matcher(label).find()) {
        total = total == null ? figure : total;
      } else if (!INNER.matcher(label).find() && (!numbered || NUMBERED.matcher(label).find())) {
        parts.add(figure);
      }
    }
    if (total != null && parts.size() > 1) {
      relations.add(judged(text, total, parts));
    }
  }

  private static Relation judged(ReadText text, ReportedFigure total, List<ReportedFigure> parts) {
    var sum = PartsRule.sum(parts, total.unit());
    boolean meets = sum.meets(Amounts.of(total));
    var numbers =
        "表中“" + text.name(total) + "”印" + text.surface(total) + "，各行相加得" + Words.plain(sum.value());
    return Found.of(
        RelationKind.PARTS,
        total,
        parts,
        sum.value(),
        meets ? Verdict.FINE : Verdict.WRONG,
        Rule.PARTS_GIVE_THE_WHOLE,
        numbers + (meets ? "，相符。" : "，不相符。"));
  }

  private static void within(ReadText text, TextTable table, List<Relation> relations) {
    for (var row : table.rows()) {
      for (var cell : row) {
        text.startingAt(cell.start())
            .filter(part -> part.partOf() > 0)
            .ifPresent(part -> relations.add(within(text, text.figure(part.partOf()), part)));
      }
    }
  }

  private static Relation within(ReadText text, ReportedFigure whole, ReportedFigure part) {
    boolean above =
        Alike.units(whole.unit(), part.unit())
            && Amounts.of(part, whole.unit()).isAbove(Amounts.of(whole));
    return Found.of(
        RelationKind.ORDER,
        whole,
        List.of(part),
        null,
        above ? Verdict.WRONG : Verdict.FINE,
        Rule.PART_WITHIN_WHOLE,
        Words.named(text, part) + (above ? "大于" : "不大于") + Words.named(text, whole) + "。");
  }
}
