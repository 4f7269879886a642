package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.ledger.LedgerStanding;
import org.townbook.ledger.LedgerTable;
import org.townbook.ledger.RecordPage;
import org.townbook.ledger.RecordQuery;
import org.townbook.ledger.value.PlaceDirectory;
import org.townbook.ledger.value.Reading;

/** Finds the records that somebody asks for, a page at a time. */
public final class RecordPages {
  private final DSLContext database;

  public RecordPages(DSLContext database) {
    this.database = database;
  }

  /**
   * @param within codes of the places whose records are wanted; empty for every place
   */
  public RecordPage page(
      LedgerPlan plan, RecordQuery query, List<String> within, PlaceDirectory places) {
    var table = plan.table();
    var condition = condition(plan, query, within, places);
    var total =
        database.select(count()).from(table.table()).where(condition).fetchSingle().value1();
    var records =
        database
            .select(table.columns())
            .from(table.table())
            .where(condition)
            .orderBy(order(table, query))
            .limit(query.size())
            .offset((query.page() - 1L) * query.size())
            .fetch(table::read);
    return new RecordPage(records, total, query.page(), query.size());
  }

  /** The sum of each of the fields over all records that are asked for, whatever the page. */
  public Map<String, BigDecimal> totals(
      LedgerPlan plan,
      RecordQuery query,
      List<String> within,
      PlaceDirectory places,
      List<FieldDefinition> fields) {
    if (fields.isEmpty()) {
      return Map.of();
    }
    var table = plan.table();
    var sums =
        fields.stream()
            .map(f -> sum(table.column(f.name()).cast(BigDecimal.class)).as(f.name()))
            .toList();
    var found =
        database
            .select(sums)
            .from(table.table())
            .where(condition(plan, query, within, places))
            .fetchSingle();
    var totals = new LinkedHashMap<String, BigDecimal>();
    for (var sum : sums) {
      var total = found.get(sum);
      if (total != null) {
        totals.put(sum.getName(), total);
      }
    }
    return totals;
  }

  /** How many records of the places stand, the latest day among them, and the latest writing. */
  public LedgerStanding standing(LedgerPlan plan, List<String> within) {
    var table = plan.table();
    var written = max(table.column("recorded_at").cast(ColumnTypes.MOMENT));
    var found =
        database
            .select(count(), max(table.date()), written)
            .from(table.table())
            .where(table.current().and(table.place().in(within)))
            .fetchSingle();
    return new LedgerStanding(plan.ledger(), found.value1(), found.value2(), found.value3());
  }

  private static Condition condition(
      LedgerPlan plan, RecordQuery query, List<String> within, PlaceDirectory places) {
    var table = plan.table();
    var condition = query.asOf() == null ? table.current() : table.asOf(query.asOf());
    if (!within.isEmpty()) {
      condition = condition.and(table.place().in(within));
    }
    if (query.period() != null) {
      condition =
          condition.and(table.date().between(query.period().firstDay(), query.period().lastDay()));
    }
    for (var filter : query.filters().entrySet()) {
      condition = condition.and(filter(plan, filter.getKey(), filter.getValue(), places));
    }
    return query.text() == null ? condition : condition.and(contains(plan, query.text()));
  }

  private static Condition filter(
      LedgerPlan plan, String field, String written, PlaceDirectory places) {
    return switch (plan.reader().read(field, written, places)) {
      case Reading.Value(var value) -> equal(plan.table().column(field), value);
      case Reading.Fault _ -> DSL.falseCondition(); // what cannot be a value, no record has
    };
  }

  private static <T> Condition equal(Field<T> column, Object value) {
    return column.eq(val(value, column.getDataType()));
  }

  private static Condition contains(LedgerPlan plan, String words) {
    Condition found = DSL.falseCondition();
    for (var field : plan.ledger().fields()) {
      if (!field.isPrivate() && ColumnTypes.of(field.type()).equals(ColumnTypes.WORDS)) {
        found = found.or(plan.table().column(field.name()).containsIgnoreCase(words));
      }
    }
    return found;
  }

  private static List<SortField<?>> order(LedgerTable table, RecordQuery query) {
    var by = query.sort() == null ? table.ledger().date() : query.sort();
    var column = table.column(by);
    var keys = new ArrayList<SortField<?>>();
    Field<?> sorted = isWords(table, by) ? column.collate("default") : column;
    keys.add(query.descending() ? sorted.desc().nullsLast() : sorted.asc().nullsLast());
    keys.add(query.descending() ? table.id().desc() : table.id().asc());
    return keys;
  }

  private static boolean isWords(LedgerTable table, String name) {
    return table.ledger().findField(name).filter(f -> f.type() == FieldType.TEXT).isPresent();
  }
}
