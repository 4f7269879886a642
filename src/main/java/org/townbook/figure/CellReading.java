package org.townbook.figure;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.figure.CellGroup.Kept;
import org.townbook.figure.CellGroup.Selection;
import org.townbook.figure.CellPart.Amount;
import org.townbook.figure.Silence.Heard;
import org.townbook.ledger.condition.SqlCondition;
import org.townbook.shared.Period;

/** Adds cells up to what a ledger's measures come to at some places over a period. */
final class CellReading {
  private static final String ALIAS = "r";
  private static final Field<LocalDate> MONTH = field(name(ALIAS, "month"), LocalDate.class);

  private final DSLContext database;
  private final String ledger;
  private final String[] places;
  private final Period period;

  CellReading(DSLContext database, String ledger, List<String> places, Period period) {
    this.database = database;
    this.ledger = ledger;
    this.places = places.toArray(String[]::new);
    this.period = period;
  }

  /** What the group's measures come to. */
  Map<String, Measurement> measure(CellGroup group) {
    var found = new HashMap<String, Measurement>();
    var bySelection = new LinkedHashMap<Selection, List<Kept>>();
    for (var kept : group.measures()) {
      bySelection.computeIfAbsent(kept.selection(), _ -> new ArrayList<>()).add(kept);
    }
    bySelection.forEach((selection, measures) -> {
      var tallied = measures.stream().filter(k -> !part(group, k).isSet()).toList();
      if (!tallied.isEmpty()) {
        tallies(group, selection, tallied, found);
      }
      for (var kept : measures) {
        if (part(group, kept).isSet()) {
          found.put(kept.measure().name(), set(group, kept));
        }
      }
    });
    return found;
  }

  private static CellPart part(CellGroup group, Kept kept) {
    return group.parts().get(kept.part());
  }

  private void tallies(
      CellGroup group, Selection selection, List<Kept> measures, Map<String, Measurement> found) {
    var fields = new ArrayList<Field<?>>();
    for (var kept : measures) {
      fields.add(sum(countOf(group, kept.rows())));
      if (part(group, kept) instanceof Amount) {
        fields.add(sum(countOf(group, kept.part())));
        fields.add(sum(field("sums[{0}]", BigDecimal.class, inline(group.sumAt(kept.part())))));
      }
    }
    var row =
        database
            .select(fields)
            .from(cells(group, "figure_cell"))
            .where(selected(group, selection))
            .fetchSingle();
    int at = 0;
    for (var kept : measures) {
      long matched = whole(row, at++);
      if (part(group, kept) instanceof Amount) {
        long given = whole(row, at++);
        var total = given == 0 ? null : row.get(at, BigDecimal.class);
        at++;
        found.put(kept.measure().name(), new Measurement(matched, given, total));
      } else {
        var total = BigDecimal.valueOf(matched);
        found.put(kept.measure().name(), new Measurement(matched, matched, total));
      }
    }
  }

  private static Field<Long> countOf(CellGroup group, int part) {
    return field("counts[{0}]", Long.class, inline(group.countAt(part)));
  }

  private static long whole(Record row, int at) {
    var number = row.get(at, Long.class);
    return number == null ? 0 : number;
  }

  private Measurement set(CellGroup group, Kept kept) {
    boolean isLatest = kept.measure().what().aggregate() instanceof Aggregate.Latest;
    var row = isLatest ? lasts(group, kept) : members(group, kept);
    return new Measurement(
        row.get(0, Long.class), row.get(1, Long.class), row.get(2, BigDecimal.class));
  }

  private Record members(CellGroup group, Kept kept) {
    var each =
        DSL.selectDistinct(field("unnest(members)").as("member"))
            .from(cells(group, "figure_cell_set"))
            .where(selected(group, kept.selection()).and(ofPart(kept)))
            .asTable("each");
    var given = count(field(name("member")));
    return database.select(given, given, given).from(each).fetchSingle();
  }

  private Record lasts(CellGroup group, Kept kept) {
    var last = field("max({0} collate \"C\")", SQLDataType.CLOB, name("last"));
    var each =
        select(CellText.value(last).as("v"))
            .from(cells(group, "figure_cell_set"))
            .crossJoin("unnest(r.members, r.lasts) as entry (member, last)")
            .where(selected(group, kept.selection()).and(ofPart(kept)))
            .groupBy(field(name("member")))
            .asTable("each");
    var v = field(name("v"), SQLDataType.NUMERIC);
    return database.select(count(), count(v), sum(v)).from(each).fetchSingle();
  }

  private static Condition ofPart(Kept kept) {
    return field("part", Integer.class).eq(inline(kept.part()));
  }

  /** Places and months from which rows came in the period's years, by the ledger's own date. */
  Set<Heard> heard(CellPlan plan) {
    var kept = plan.rows();
    var heard = new HashSet<Heard>();
    var group = kept.group();
    var rows = countOf(group, kept.part());
    database
        .select(field("place", String.class), MONTH)
        .from(cells(group, "figure_cell"))
        .where(in(group))
        .and(MONTH.between(period.from().withMonth(1).atDay(1), period.to().withMonth(12).atDay(1)))
        .and(rows.gt(0L))
        .forEach(r -> heard.add(new Heard(r.value1(), YearMonth.from(r.value2()))));
    return heard;
  }

  /** The group's cells, with the days that conditions wait for under the fields' own names. */
  private Table<?> cells(CellGroup group, String stored) {
    if (group.days().isEmpty()) {
      return table(name(stored)).as(ALIAS);
    }
    var days = new ArrayList<Field<?>>();
    for (int i = 0; i < group.days().size(); i++) {
      days.add(field("kept.days[{0}] as {1}", inline(i + 1), name(group.days().get(i))));
    }
    return table("(select kept.*, {0} from {1} kept)", DSL.list(days), name(stored)).as(ALIAS);
  }

  private Condition selected(CellGroup group, Selection selection) {
    var window = Window.of(selection.span(), period);
    var condition = in(group).and(MONTH.le(val(window.last())));
    if (window.first() != null) {
      condition = condition.and(MONTH.ge(val(window.first())));
    }
    return selection.asked() == null
        ? condition
        : condition.and(
            SqlCondition.filter(selection.asked(), ALIAS, period.firstDay(), period.lastDay()));
  }

  private Condition in(CellGroup group) {
    return field("ledger", String.class)
        .eq(inline(ledger))
        .and(field("cells", String.class).eq(inline(group.name())))
        .and(condition("place = any(cast({0} as char(12)[]))", val(places)));
  }
}
