package org.townbook.figure;

import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Period;

/**
 * Measures straight from a ledger's records: one statement with FILTER aggregates for everything
 * asked at one place and period. The yardstick that remembered numbers must equal.
 */
final class Scan {
  private final DSLContext database;
  private final LedgerTable table;
  private final MeasureSql sql;

  Scan(DSLContext database, LedgerTable table) {
    this.database = database;
    this.table = table;
    this.sql = new MeasureSql(table);
  }

  /** The statement alone, to show people. */
  Select<Record> statement(List<Measure> measures, Condition scope, Period period) {
    var fields = new ArrayList<Field<?>>();
    for (var measure : measures) {
      var parts = sql.parts(measure, scope, sql.rows(measure, period));
      fields.add(parts.get(0).as(measure.name() + "·matched"));
      fields.add(parts.get(1).as(measure.name() + "·given"));
      fields.add(parts.get(2).as(measure.name()));
    }
    // the latest of each is a select of its own; with nothing else asked there would be a row a
    // record
    fields.add(count().as("·rows"));
    return database.select(fields).from(table.table()).where(scope);
  }

  Map<String, Measurement> measure(List<Measure> measures, Condition scope, Period period) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    var row = statement(measures, scope, period).fetchSingle();
    var found = new LinkedHashMap<String, Measurement>();
    for (int i = 0; i < measures.size(); i++) {
      int at = i * Measurement.PARTS;
      found.put(
          measures.get(i).name(),
          new Measurement(
              row.get(at, Long.class),
              row.get(at + 1, Long.class),
              row.get(at + 2, BigDecimal.class)));
    }
    return found;
  }

  /** The rows of some places, as the book stands or stood. */
  static Condition scope(LedgerTable table, List<String> places, @Nullable Instant asOf) {
    var state = asOf == null ? table.current() : table.asOf(asOf);
    return state.and(table.place().in(places.stream().map(DSL::inline).toList()));
  }
}
