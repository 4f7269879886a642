package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.figure.TextTable;
import org.townbook.shared.Patience;

/**
 * The rows of a table give its total, column by column; a column 其中 stays within the one before.
 */
final class TableRule implements RelationRule {
  private static final Pattern TOTAL = Pattern.compile("合\\s*计|总\\s*计|小\\s*计|^全[镇县市区乡州省]$|总数");
  private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十]+[、.．]");
  private static final Pattern INNER = Pattern.compile("^(其中|#|　|\\s)");

  /** The numbers of a column: its total, and what that is the total of. */
  private static final class Column {
    final List<ReportedFigure> parts = new ArrayList<>();
    @Nullable ReportedFigure total;
  }

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var table : TextTable.in(text.text())) {
      for (var column : columns(text, table)) {
        if (column.total != null && column.parts.size() > 1) {
          relations.add(judged(text, column.total, column.parts));
        }
      }
      within(text, table, relations);
    }
    return relations;
  }

  private static Collection<Column> columns(ReadText text, TextTable table) {
    int wide = table.rows().getFirst().size();
    boolean numbered =
        table.rows().stream().filter(r -> NUMBERED.matcher(r.getFirst().text()).find()).count() > 1;
    var columns = new TreeMap<Integer, Column>();
    for (var row : table.rows().subList(1, table.rows().size())) {
      Patience.ask();
      var label = row.getFirst().text();
      boolean isTotal = TOTAL.matcher(label).find();
      boolean isPart =
          !INNER.matcher(label).find() && (!numbered || NUMBERED.matcher(label).find());
      for (int i = 1; i < Math.min(wide, row.size()) && (isTotal || isPart); i++) {
        var figure = text.startingAt(row.get(i).start()).filter(f -> f.kind() == FigureKind.LEVEL);
        if (figure.isPresent()) {
          var column = columns.computeIfAbsent(i, _ -> new Column());
          if (!isTotal) {
            column.parts.add(figure.get());
          } else if (column.total == null) {
            column.total = figure.get();
          }
        }
      }
    }
    return columns.values();
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
