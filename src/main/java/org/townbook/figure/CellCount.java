package org.townbook.figure;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.expression.Expression;
import org.townbook.figure.CellPart.Amount;
import org.townbook.figure.CellPart.Lasts;
import org.townbook.figure.CellPart.Members;
import org.townbook.figure.CellPart.Rows;
import org.townbook.ledger.LedgerTable;

/** Writes the statements that count a ledger's records into one group of cells. */
final class CellCount {
  private static final Field<Integer> WEIGHT = field(name("r", "weight"), SQLDataType.INTEGER);

  private final LedgerTable table;
  private final CellGroup group;

  CellCount(LedgerTable table, CellGroup group) {
    this.table = table;
    this.group = group;
  }

  /** A condition for the rows of the book that stand and have a month. */
  Condition standing() {
    return table.current().and(day().isNotNull());
  }

  /** Counts and sums of the rows by cell: place, month, days, counts, sums. */
  Select<Record> tallies(Condition scope) {
    return tallies(table.table(), scope, false);
  }

  /**
   * The same of some revisions that came into the book or left it, each with the sign of what it
   * does: added to the cells of before, it gives those of after.
   */
  Select<Record> differences(List<ChangedRevision> changes) {
    return tallies(weighted(changes), day().isNotNull(), true);
  }

  /** The cells that some revisions lie in: place and month. */
  Select<Record> touched(List<ChangedRevision> changes) {
    return DSL.selectDistinct(List.<Field<?>>of(table.place(), month()))
        .from(weighted(changes))
        .where(day().isNotNull());
  }

  private Select<Record> tallies(Table<?> rows, Condition scope, boolean weighted) {
    var counts = new ArrayList<Field<?>>();
    var sums = new ArrayList<Field<?>>();
    for (var part : group.parts()) {
      var matching = matching(part.always());
      switch (part) {
        case Rows _ -> counts.add(rows(matching, weighted));
        case Amount(var name, var _) -> {
          var amount = cast(table.column(name), SQLDataType.NUMERIC);
          counts.add(rows(matching, weighted));
          counts.add(rows(matching.and(amount.isNotNull()), weighted));
          var weighed = weighted ? amount.mul(WEIGHT) : amount;
          sums.add(coalesce(sum(weighed).filterWhere(matching), BigDecimal.ZERO));
        }
        case Members _, Lasts _ -> {}
      }
    }
    return select(
            List.of(
                table.place(),
                month(),
                dates(days()),
                array(counts, SQLDataType.BIGINT),
                array(sums, SQLDataType.NUMERIC)))
        .from(rows)
        .where(scope)
        .groupBy(cell());
  }

  private static Field<?> rows(Condition matching, boolean weighted) {
    return weighted
        ? coalesce(sum(WEIGHT).filterWhere(matching), BigDecimal.ZERO)
        : count().filterWhere(matching);
  }

  /** Values by cell, or for lasts, subjects and their last rows: place, month, days, both. */
  Select<Record> set(CellPart part, Condition scope) {
    return switch (part) {
      case Members(var name, var always) -> members(name, scope.and(matching(always)));
      case Lasts(var name, var per, var always) -> lasts(name, per, scope.and(matching(always)));
      case Rows _, Amount _ -> throw new IllegalArgumentException("not a set: " + part);
    };
  }

  private Select<Record> members(String name, Condition scope) {
    var member = CellText.of(table, name).as("member");
    var each =
        DSL.selectDistinct(inner(List.of(member)))
            .from(table.table())
            .where(scope)
            .and(table.column(name).isNotNull());
    return outer(each, List.of(collected("member"), field("cast(null as text[])")));
  }

  private Select<Record> lasts(String name, String per, Condition scope) {
    var last = DSL.max(CellText.ofRow(table, group.dated(), name)).as("last");
    var member = CellText.of(table, per);
    var keys = new ArrayList<>(cell());
    keys.add(member);
    var each =
        select(inner(List.of(member.as("member"), last)))
            .from(table.table())
            .where(scope)
            .groupBy(keys);
    return outer(each, List.of(collected("member"), collected("last")));
  }

  private List<Field<?>> inner(List<Field<?>> values) {
    var fields = new ArrayList<Field<?>>();
    fields.add(table.place().as("place"));
    fields.add(month().as("month"));
    for (int i = 0; i < group.days().size(); i++) {
      fields.add(days().get(i).as("day" + i));
    }
    fields.addAll(values);
    return fields;
  }

  private Select<Record> outer(Select<Record> each, List<Field<?>> arrays) {
    var place = field(name("place"));
    var month = field(name("month"));
    var days = new ArrayList<Field<?>>();
    for (int i = 0; i < group.days().size(); i++) {
      days.add(field(name("day" + i)));
    }
    var fields = new ArrayList<Field<?>>(List.of(place, month, dates(days)));
    fields.addAll(arrays);
    var keys = new ArrayList<Field<?>>(List.of(place, month));
    keys.addAll(days);
    return select(fields).from(each.asTable("each")).groupBy(keys);
  }

  private static Field<?> collected(String column) {
    return field("array_agg({0})", name(column));
  }

  /** What makes a cell. */
  private List<Field<?>> cell() {
    var keys = new ArrayList<Field<?>>(List.of(table.place(), month()));
    keys.addAll(days());
    return keys;
  }

  private Field<LocalDate> day() {
    return table.day(group.dated());
  }

  private Field<LocalDate> month() {
    return month(day());
  }

  static Field<LocalDate> month(Field<LocalDate> day) {
    return field(
        "cast(date_trunc('month', cast({0} as timestamp)) as date)", SQLDataType.LOCALDATE, day);
  }

  /**
   * Each day that conditions wait for, or another that lies the same way to the ends of any month:
   * the first and the last stand for themselves, all between for each other.
   */
  private List<Field<LocalDate>> days() {
    return group.days().stream().map(name -> standIn(table.day(name))).toList();
  }

  private static Field<LocalDate> standIn(Field<LocalDate> day) {
    return field(
        """
        case when extract(day from {0}) = 1 or extract(day from {0} + 1) = 1 then {0} \
        else {1} + 14 end\
        """,
        SQLDataType.LOCALDATE, day, month(day));
  }

  private static Field<?> dates(List<? extends Field<?>> days) {
    return array(days, SQLDataType.LOCALDATE);
  }

  private static Field<?> array(List<? extends Field<?>> values, DataType<?> of) {
    return values.isEmpty()
        ? field("cast('{}' as {0}[])", DSL.keyword(of.getCastTypeName()))
        : field(
            "cast({0} as {1}[])",
            DSL.array(values.toArray(Field<?>[]::new)), DSL.keyword(of.getCastTypeName()));
  }

  private Condition matching(@Nullable Expression always) {
    return always == null
        ? noCondition()
        : SqlCondition.filter(always, table.alias(), LocalDate.MIN, LocalDate.MAX);
  }

  private Table<?> weighted(List<ChangedRevision> changes) {
    return DSL.table(
            """
            (select it.*, change.weight from {0} it
              join unnest({1}, {2}, {3}) as change (id, revision, weight)
                on it.id = change.id and it.revision = change.revision
              where not it.withdrawn)
            """,
            DSL.table(name(LedgerTable.SCHEMA, table.ledger().key())),
            DSL.val(changes.stream().map(ChangedRevision::record).toArray(UUID[]::new)),
            DSL.val(changes.stream().map(ChangedRevision::revision).toArray(Integer[]::new)),
            DSL.val(changes.stream().map(ChangedRevision::weight).toArray(Integer[]::new)))
        .as(table.alias());
  }
}
