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
import org.townbook.figure.CellPart.Lasts;
import org.townbook.figure.CellPart.Rows;

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

  /** A measure with its condition parted. */
  private record Entry(Measure measure, SplitCondition split) {
    CellPart part() {
      return CellPart.of(measure.what().aggregate(), split.always());
    }
  }

  /** A group on the way. */
  private record Draft(String dated, List<String> days, List<Entry> entries) {
    Draft(String dated, List<String> days) {
      this(dated, days, new ArrayList<>());
    }

    void add(Measure measure, SplitCondition split) {
      entries.add(new Entry(measure, split));
    }

    CellGroup group(ToIntFunction<Field> values) {
      var parts = new ArrayList<CellPart>();
      for (var entry : entries) {
        if (entry.part() instanceof Lasts lasts) {
          place(lasts, parts); // first, so that members can be read from them
        }
      }
      var measures = entries.stream().map(entry -> kept(entry, parts)).toList();
      return new CellGroup(dated, days, parts, CellFold.of(parts, values), measures);
    }

    private static Kept kept(Entry entry, List<CellPart> parts) {
      var part = entry.part();
      int rows = part.isSet() ? -1 : place(new Rows(part.always()), parts);
      var over = entry.measure().what().over();
      var span = over == Span.STANDING ? Span.TO_DATE : over;
      var selection = new Selection(span, entry.split().asked());
      return new Kept(entry.measure(), rows, place(part, parts), selection);
    }

    /** Where the part stands, or one that holds it; added if there is none yet. */
    private static int place(CellPart part, List<CellPart> parts) {
      for (int at = 0; at < parts.size(); at++) {
        if (parts.get(at).holds(part)) {
          return at;
        }
      }
      parts.add(part);
      return parts.size() - 1;
    }
  }
}
