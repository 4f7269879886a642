package org.townbook.ledger.storage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerTable;
import org.townbook.ledger.value.RowReader;
import org.townbook.ledger.value.WrittenValue;

/**
 * Everything about one ledger that need not be worked out again for each record.
 *
 * @param insert the statement of {@link RecordStore#insert}, with its places for values
 * @param keys where the natural key's values stand in a row
 * @param dates where the date fields' values stand in a row
 * @param out the references its rows make
 * @param in the references that rows make to it
 */
public record LedgerPlan(
    LedgerDefinition ledger,
    RowReader reader,
    LedgerTable table,
    String insert,
    List<Integer> keys,
    List<Integer> dates,
    List<Reference> out,
    List<Reference> in) {

  /** A field of one ledger that holds the key of a row of another. */
  public record Reference(
      LedgerDefinition from, FieldDefinition field, LedgerDefinition to, FieldDefinition key) {}

  public static LedgerPlan of(
      LedgerDefinition ledger, Catalog catalog, DSLContext database, Clock clock) {
    var reader = new RowReader(ledger, catalog, clock);
    var all = catalog.ledgers().stream().flatMap(l -> references(l, catalog).stream()).toList();
    return new LedgerPlan(
        ledger,
        reader,
        LedgerTable.of(ledger),
        InsertStatement.of(ledger, database),
        ledger.naturalKey().stream().map(reader::position).toList(),
        ledger.fields().stream()
            .filter(f -> f.type().isDate())
            .map(f -> reader.position(f.name()))
            .toList(),
        all.stream().filter(r -> r.from().equals(ledger)).toList(),
        all.stream().filter(r -> r.to().equals(ledger)).toList());
  }

  private static List<Reference> references(LedgerDefinition ledger, Catalog catalog) {
    var found = new ArrayList<Reference>();
    for (var field : ledger.fields()) {
      if (field.type() == FieldType.REFERENCE && field.of() != null) {
        var to = catalog.ledger(field.of());
        found.add(new Reference(ledger, field, to, to.referenceKey().orElseThrow()));
      }
    }
    return found;
  }

  public Months months(@Nullable Object[] values) {
    return Months.of(values, dates);
  }

  /** The natural key as people read it: 编号 XF-1, 月份 2022-03; what is private stays out. */
  public String keyWords(@Nullable Object[] values) {
    return String.join(
        "，", keys.stream().map(at -> reader.titleAt(at) + " " + shown(at, values[at])).toList());
  }

  private String shown(int at, @Nullable Object value) {
    if (at == 0 || value == null) {
      return String.valueOf(value);
    }
    var field = ledger.fields().get(at - 1);
    return field.isPrivate() ? "（不公开）" : WrittenValue.of(field, value);
  }
}
