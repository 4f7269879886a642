package org.townbook.figure;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Standing;
import org.townbook.ledger.LedgerTable;
import org.townbook.ledger.condition.SqlCondition;
import org.townbook.shared.Period;

/** Writes a measure as aggregates with FILTER, so that one scan answers all of a ledger's. */
final class MeasureSql {
  private final LedgerTable table;

  MeasureSql(LedgerTable table) {
    this.table = table;
  }

  /** The three numbers of a measurement over the rows of a window. */
  List<Field<BigDecimal>> parts(Measure measure, Condition scope, Condition rows) {
    return switch (measure.what().aggregate()) {
      case Aggregate.Count count -> counted(count().filterWhere(rows));
      case Aggregate.Distinct(var name) ->
          counted(countDistinct(table.column(name)).filterWhere(rows));
      case Aggregate.Sum(var name) -> summed(name, rows);
      case Aggregate.Average(var name) -> summed(name, rows);
      case Aggregate.Latest(var name, var per) ->
          latest(name, per, measure.what().dated(), scope.and(rows));
    };
  }

  private static List<Field<BigDecimal>> counted(Field<Integer> count) {
    return List.of(numeric(count), numeric(count), numeric(count));
  }

  private List<Field<BigDecimal>> summed(String name, Condition rows) {
    var amount = number(name);
    return List.of(
        numeric(count().filterWhere(rows)),
        numeric(count(amount).filterWhere(rows)),
        sum(amount).filterWhere(rows));
  }

  private List<Field<BigDecimal>> latest(String name, String per, String dated, Condition rows) {
    var last =
        select(number(name).as("v"))
            .distinctOn(table.column(per))
            .from(table.table())
            .where(rows)
            .orderBy(table.column(per).asc(), table.column(dated).desc(), table.column("id").desc())
            .asTable("last");
    var v = field(DSL.name("v"), SQLDataType.NUMERIC);
    return List.of(
        numeric(field(select(count()).from(last))),
        numeric(field(select(count(v)).from(last))),
        field(select(sum(v)).from(last)));
  }

  private Field<BigDecimal> number(String name) {
    return cast(table.column(name), SQLDataType.NUMERIC);
  }

  private static Field<BigDecimal> numeric(Field<Integer> field) {
    return cast(field, SQLDataType.NUMERIC);
  }

  /** Which rows a measure takes in over a period: its window and its condition. */
  Condition rows(Measure measure, Period period) {
    var what = measure.what();
    var window = Window.of(what.over(), period);
    var inTime =
        what.standing() == null ? within(what.dated(), window) : stands(what.standing(), window);
    return inTime.and(matching(measure, period.firstDay(), period.lastDay()));
  }

  /** The measure's own condition; period bounds count only where it asks for them. */
  Condition matching(Measure measure, LocalDate first, LocalDate last) {
    var where = measure.what().where();
    return where == null ? noCondition() : SqlCondition.filter(where, table.alias(), first, last);
  }

  Condition within(String dated, Window window) {
    var day = table.day(dated);
    var until = day.le(inline(window.last()));
    return window.first() == null ? until : day.ge(inline(window.first())).and(until);
  }

  private Condition stands(Standing standing, Window window) {
    var end = table.day(standing.until());
    return within(standing.since(), window).and(end.isNull().or(end.gt(inline(window.last()))));
  }
}
