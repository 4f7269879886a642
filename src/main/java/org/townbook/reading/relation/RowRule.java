package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;

/** 分别 is followed by as many numbers as names, or numbers, stood before it. */
final class RowRule implements RelationRule {
  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var passage : Passage.all(text)) {
      Patience.ask();
      var rows = passage.figures().stream().collect(Collectors.groupingBy(ReportedFigure::row));
      for (var first : passage.figures()) {
        var row = rows.getOrDefault(first.id(), List.of());
        if (row.size() > 1 && (saysRespectively(passage, first) || followsRow(passage, first))) {
          judge(text, passage, row, relations);
        }
      }
    }
    return relations;
  }

  private static boolean saysRespectively(Passage passage, ReportedFigure first) {
    int at = passage.figures().indexOf(first);
    var lead = passage.between(at == 0 ? null : passage.figures().get(at - 1), first);
    return lead.contains("分别");
  }

  /** Growths in a row behind levels in a row need no second 分别. */
  private static boolean followsRow(Passage passage, ReportedFigure first) {
    int at = passage.figures().indexOf(first);
    return first.kind() == FigureKind.GROWTH
        && at > 1
        && passage.figures().get(at - 1).row() == passage.figures().get(at - 2).row();
  }

  private static void judge(
      ReadText text, Passage passage, List<ReportedFigure> row, List<Relation> relations) {
    var first = row.getFirst();
    boolean grows = first.kind() == FigureKind.GROWTH;
    if (first.names() > 1) {
      relations.add(
          judged(
              text, List.of(), row, "“分别”前列了" + first.names() + "项", first.names() == row.size()));
    } else if (grows) {
      var levels = levels(passage, first);
      if (!levels.isEmpty()) {
        boolean equal = levels.size() == row.size();
        relations.add(judged(text, levels, row, "“分别”前有" + levels.size() + "个数", equal));
      }
    }
  }

  /** The levels that the growths are of: the row before, or the levels of the same clause. */
  private static List<ReportedFigure> levels(Passage passage, ReportedFigure growth) {
    var before =
        passage.figures().stream()
            .filter(f -> f.id() < growth.id() && f.sentence() == growth.sentence())
            .filter(f -> f.kind() == FigureKind.LEVEL || f.kind() == FigureKind.CHANGE)
            .toList();
    if (before.isEmpty()) {
      return before;
    }
    var row = before.stream().filter(f -> f.row() == before.getLast().row()).toList();
    long taken = passage.figures().stream().filter(f -> f.row() == growth.row()).count();
    return row.size() > 1
        ? row
        : before.size() < taken
            ? before
            : before.subList((int) (before.size() - taken), before.size());
  }

  private static Relation judged(
      ReadText text,
      List<ReportedFigure> levels,
      List<ReportedFigure> row,
      String said,
      boolean equal) {
    var all = new ArrayList<>(levels);
    all.addAll(row);
    return Found.of(
        RelationKind.RESPECTIVELY,
        all.getFirst(),
        all.subList(1, all.size()),
        null,
        equal ? Verdict.FINE : Verdict.WRONG,
        Rule.AS_MANY_AS_NAMED,
        said
            + "，后面有"
            + row.size()
            + "个数（"
            + String.join("、", row.stream().map(text::surface).toList())
            + "），"
            + (equal ? "项数相同。" : "项数不同，对不上号。"));
  }
}
