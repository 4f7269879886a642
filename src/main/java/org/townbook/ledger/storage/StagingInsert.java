package org.townbook.ledger.storage;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.shared.Actor;

/** Puts staged rows into the book as first revisions and notes the months they touch. */
public final class StagingInsert {
  private final Staging staging;
  private final LedgerDefinition ledger;
  private final Target target;

  public StagingInsert(Staging staging) {
    this.staging = staging;
    this.ledger = staging.plan().ledger();
    this.target = Target.of(ledger);
  }

  /**
   * Stores every row but those whose key the book has.
   *
   * @return how many were stored
   */
  public long store(Instant at, Actor by, UUID batch) {
    var added = name("added").as(insert(at, by, batch));
    var noted = name("noted").as(noteMonths());
    return staging
        .database()
        .with(added)
        .with(noted)
        .select(count())
        .from(table(name("added")))
        .fetchSingle()
        .value1();
  }

  private ResultQuery<?> insert(Instant at, Actor by, UUID batch) {
    var columns = new ArrayList<Field<?>>();
    ColumnTypes.SYSTEM.keySet().stream()
        .filter(n -> !n.equals("place"))
        .forEach(n -> columns.add(target.column(n)));
    var values =
        new ArrayList<Field<?>>(
            List.of(
                target.column("id"),
                inline(1),
                DSL.val(at, ColumnTypes.MOMENT),
                DSL.val(by.name(), ColumnTypes.WORDS),
                DSL.castNull(ColumnTypes.MOMENT),
                inline(false),
                DSL.castNull(ColumnTypes.WORDS),
                DSL.val(batch, ColumnTypes.ID)));
    for (var field : staging.names()) {
      columns.add(target.column(field));
      values.add(target.column(field));
    }
    return DSL.insertInto(target.table())
        .columns(columns)
        .select(select(values).from(staging.table()))
        .onConflict(fields(ledger.naturalKey()))
        .where(target.current())
        .doNothing()
        .returning(placeAndDates());
  }

  private List<Field<?>> placeAndDates() {
    var names = new ArrayList<String>();
    names.add("place");
    names.addAll(dates());
    // as plain names: jOOQ would take columns after an ON CONFLICT for those of the refused row
    return names.stream().<Field<?>>map(n -> field("{0}", name(n))).toList();
  }

  private List<String> dates() {
    return ledger.fields().stream()
        .filter(f -> f.type().isDate())
        .map(FieldDefinition::name)
        .toList();
  }

  private List<Field<?>> fields(List<String> names) {
    return names.stream().<Field<?>>map(target::column).toList();
  }

  private ResultQuery<?> noteMonths() {
    return DSL.insertInto(table(name("ledger_change")))
        .columns(
            List.<Field<?>>of(
                field(name("ledger")),
                field(name("place")),
                field(name("first_month")),
                field(name("last_month"))))
        .select(
            selectDistinct(
                    inline(ledger.key()), target.column("place"), month("least"), month("greatest"))
                .from(table(name("added"))))
        .returning(inline(1));
  }

  private Field<?> month(String which) {
    return field(
        "cast(date_trunc('month', {0}) as date)",
        ColumnTypes.DAY,
        DSL.function(which, ColumnTypes.DAY, fields(dates()).toArray(Field<?>[]::new)));
  }
}
