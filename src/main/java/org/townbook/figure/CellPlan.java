package org.townbook.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;
import org.townbook.catalog.expression.Expression.Field;
import org.townbook.figure.CellGroup.Kept;
import org.townbook.figure.CellGroup.Selection;

/**
 * How a ledger's measures are kept.
 *
 * @param groups the cells
 * @param scanned measures that cells cannot give and that are counted from the records each time
 */
record CellPlan(List<CellGroup> groups, List<Measure> scanned) {

  /**
   * @param values how many values a field may have, or 0 if nobody knows
   */
  static CellPlan of(List<Measure> measures, ToIntFunction<Field> values) {
    var drafts = new LinkedHashMap<Map.Entry<String, List<String>>, Draft>();
    var scanned = new ArrayList<Measure>();
    for (var measure : measures) {
      var split = SplitCondition.of(measure.what()).orElse(null);
      if (split == null || isOrderedByAnotherDate(measure.what())) {
        scanned.add(measure);
        continue;
      }
      var dated = dated(measure.what());
      var days = split.days();
      drafts
          .computeIfAbsent(Map.entry(dated, days), _ -> new Draft(dated, days))
          .add(measure, split);
    }
    return new CellPlan(drafts.values().stream().map(d -> d.group(values)).toList(), scanned);
  }

  /** Where all rows of a period are counted, by the ledger's own date. */
  Tally rows() {
    for (var group : groups) {
      for (var kept : group.measures()) {
        if (kept.measure().name().equals(Measure.rows(Span.PERIOD))) {
          return new Tally(group, kept.part());
        }
      }
    }
    throw new IllegalStateException("rows of a period are always counted");
  }

  /** A part of a group's cells. */
  record Tally(CellGroup group, int part) {}

  private static String dated(Measured what) {
    return what.standing() == null ? what.dated() : what.standing().since();
  }

  /** The last of each by one date among rows chosen by another. */
  private static boolean isOrderedByAnotherDate(Measured what) {
    return what.aggregate() instanceof Aggregate.Latest && !what.dated().equals(dated(what));
  }

  /** A group on the way. */
  private record Draft(String dated, List<String> days, List<CellPart> parts, List<Kept> measures) {
    Draft(String dated, List<String> days) {
      this(dated, days, new ArrayList<>(), new ArrayList<>());
    }

    void add(Measure measure, SplitCondition split) {
      var part = CellPart.of(measure.what().aggregate(), split.always());
      int rows = part.isSet() ? -1 : place(new CellPart.Rows(split.always()));
      var span = measure.what().over() == Span.STANDING ? Span.TO_DATE : measure.what().over();
      measures.add(new Kept(measure, rows, place(part), new Selection(span, split.asked())));
    }

    /** Where the part stands, added if it is not there yet. */
    private int place(CellPart part) {
      if (!parts.contains(part)) {
        parts.add(part);
      }
      return parts.indexOf(part);
    }

    CellGroup group(ToIntFunction<Field> values) {
      return new CellGroup(dated, days, parts, CellFold.of(parts, values), measures);
    }
  }
}
