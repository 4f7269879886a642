package org.townbook.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.LedgerStanding;
import org.townbook.ledger.RecordPage;

/** A ledger as programs read it. */
record LedgerJson(
    String key,
    String title,
    String oneRowIs,
    String keptBy,
    List<Field> fields,
    @Nullable Standing standing,
    @Nullable Page page) {

  record Field(String name, String title, String type, @Nullable String unit, boolean required) {
    static Field of(FieldDefinition field) {
      return new Field(
          field.name(),
          field.title().chinese(),
          field.type().name().toLowerCase(Locale.ROOT),
          field.unit(),
          field.required());
    }
  }

  record Standing(long records, @Nullable LocalDate latest, @Nullable Instant lastWritten) {}

  /**
   * @param page counted from 1
   */
  record Page(long total, int page, int size, List<Item> records) {}

  /** A record without its private fields. */
  record Item(UUID id, int revision, String place, Instant recordedAt, Map<String, Object> values) {
    static Item of(LedgerRecord record, LedgerDefinition ledger) {
      var values = new java.util.LinkedHashMap<>(record.values());
      ledger.fields().stream()
          .filter(FieldDefinition::isPrivate)
          .forEach(field -> values.remove(field.name()));
      return new Item(record.id(), record.revision(), record.place(), record.recordedAt(), values);
    }
  }

  static LedgerJson of(LedgerStanding standing) {
    return of(
        standing.ledger(),
        new Standing(standing.records(), standing.latest(), standing.lastWritten()),
        null);
  }

  static LedgerJson of(LedgerDefinition ledger, RecordPage page) {
    var records = page.records().stream().map(record -> Item.of(record, ledger)).toList();
    return of(ledger, null, new Page(page.total(), page.page(), page.size(), records));
  }

  private static LedgerJson of(
      LedgerDefinition ledger, @Nullable Standing standing, @Nullable Page page) {
    return new LedgerJson(
        ledger.key(),
        ledger.title().chinese(),
        ledger.oneRowIs(),
        ledger.keptBy(),
        ledger.fields().stream().filter(f -> !f.isPrivate()).map(Field::of).toList(),
        standing,
        page);
  }
}
