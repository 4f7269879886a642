package org.townbook.figure;

import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerTable;
import org.townbook.shared.Place;
import org.townbook.shared.Refusal;

/** Opens a figure down to the records it was counted from. */
final class RecordsBehind {
  private static final List<String> OWN = List.of("id", "revision", "place");

  private final Catalog catalog;
  private final DSLContext database;

  RecordsBehind(Catalog catalog, DSLContext database) {
    this.catalog = catalog;
    this.database = database;
  }

  /**
   * @throws Refusal if nothing the figure is made of is measured on a ledger
   */
  FigureRecords page(
      FigureDefinition figure,
      Question question,
      long total,
      List<Place> within,
      int page,
      int size) {
    var measured = (Measured) figure.formula();
    var ledger = catalog.ledger(measured.ledger());
    var table = LedgerTable.of(ledger);
    var sql = new MeasureSql(table);
    var scope =
        Scan.scope(table, within.stream().map(Place::code).toList(), question.asOf())
            .and(sql.rows(new Measure(figure.key(), measured), question.period()));
    var rows =
        rows(measured, table, visible(ledger), scope, page, size)
            .fetch(r -> row(r, visible(ledger)));
    return new FigureRecords(ledger, figure.key(), total, page, size, rows);
  }

  /** The measured figure that a figure's records are shown for: itself, or its first part. */
  FigureDefinition measuredPart(FigureDefinition figure) {
    if (figure.formula() instanceof Measured) {
      return figure;
    }
    for (var input : figure.formula().inputs()) {
      return measuredPart(catalog.figure(input));
    }
    throw new Refusal("“" + figure.title().chinese() + "”不是从台账记录数出来的，没有可打开的记录。");
  }

  private Select<Record> rows(
      Measured measured,
      LedgerTable table,
      List<FieldDefinition> shown,
      Condition scope,
      int page,
      int size) {
    var columns = new ArrayList<Field<?>>();
    OWN.forEach(name -> columns.add(table.column(name)));
    shown.forEach(field -> columns.add(table.column(field.name())));
    var dated = table.column(measured.dated());
    var id = table.column("id");
    if (measured.aggregate() instanceof Aggregate.Latest(var field, var per)) {
      scope =
          scope.and(
              id.in(
                  select(id)
                      .distinctOn(table.column(per))
                      .from(table.table())
                      .where(scope)
                      .orderBy(table.column(per).asc(), dated.desc(), id.desc())));
    }
    return database
        .select(columns)
        .from(table.table())
        .where(scope)
        .orderBy(dated.asc(), id.asc())
        .limit(size)
        .offset((long) page * size);
  }

  private static List<FieldDefinition> visible(LedgerDefinition ledger) {
    return ledger.fields().stream().filter(f -> !f.isPrivate()).toList();
  }

  private static FigureRecords.Row row(Record row, List<FieldDefinition> shown) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < shown.size(); i++) {
      values.put(shown.get(i).name(), row.get(OWN.size() + i));
    }
    return new FigureRecords.Row(
        row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, String.class), values);
  }
}
