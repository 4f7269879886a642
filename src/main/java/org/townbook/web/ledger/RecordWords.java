package org.townbook.web.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.FigureRecords;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Places;
import org.townbook.shared.Place;
import org.townbook.web.frame.Words;

/** Turns what records hold into what people read: titles for codes, names for places. */
@Component
public class RecordWords {
  private final Catalog catalog;
  private final Places places;
  private final Ledgers ledgers;

  RecordWords(Catalog catalog, Places places, Ledgers ledgers) {
    this.catalog = catalog;
    this.places = places;
    this.ledgers = ledgers;
  }

  /** The records behind a figure. */
  public RecordTable table(FigureRecords records, Words words) {
    var rows =
        records.rows().stream()
            .map(row -> new Source(row.id(), row.revision(), row.place(), row.values()))
            .toList();
    return ofSources(records.ledger(), rows, Map.of(), words);
  }

  /** Records as a ledger hands them out, with sums for the foot. */
  RecordTable table(
      LedgerDefinition ledger,
      List<LedgerRecord> records,
      Map<String, BigDecimal> totals,
      Words words) {
    return ofSources(
        ledger,
        records.stream()
            .map(record ->
                new Source(record.id(), record.revision(), record.place(), record.values()))
            .toList(),
        totals,
        words);
  }

  /** A record as its module hands it out. */
  private record Source(UUID id, int revision, String place, Map<String, ?> values) {}

  private RecordTable ofSources(
      LedgerDefinition ledger, List<Source> records, Map<String, BigDecimal> totals, Words words) {
    var fields = ledger.fields().stream().filter(field -> !field.isPrivate()).toList();
    var names = placeNames();
    var referred = referred(fields, records);
    var columns = new Columns();
    records.forEach(record -> noteNumbers(columns, record.values()));
    totals.forEach(columns::note);
    var rows = new ArrayList<RecordTable.Row>();
    for (var record : records) {
      var cells = new ArrayList<@Nullable String>();
      for (var field : fields) {
        var value = record.values().get(field.name());
        var name = value == null ? null : referred.getOrDefault(field, Map.of()).get(value);
        if (value instanceof BigDecimal number) {
          cells.add(columns.text(field.name(), number));
        } else {
          cells.add(name == null ? text(field, value, words, names) : name);
        }
      }
      rows.add(
          new RecordTable.Row(record.id(), record.revision(), names.apply(record.place()), cells));
    }
    var sums = new HashMap<String, String>();
    totals.forEach((field, total) -> sums.put(field, columns.text(field, total)));
    return new RecordTable(ledger, fields, rows, sums);
  }

  private static void noteNumbers(Columns columns, Map<String, ?> values) {
    values.forEach((field, value) -> {
      if (value instanceof BigDecimal number) {
        columns.note(field, number);
      }
    });
  }

  /** The fields that records may be filtered by, each with its choices as people read them. */
  List<Choice> choices(LedgerDefinition ledger, Words words) {
    return RecordWish.choices(ledger).stream()
        .map(field -> new Choice(field, entries(field, words)))
        .toList();
  }

  private Map<String, String> entries(FieldDefinition field, Words words) {
    var entries = new LinkedHashMap<String, String>();
    catalog
        .findCodeList(String.valueOf(field.of()))
        .ifPresent(list -> list.entries().forEach(e -> entries.put(e.code(), words.of(e.title()))));
    return entries;
  }

  /**
   * @param entries titles by code
   */
  public record Choice(FieldDefinition field, Map<String, String> entries) {}

  /** What the records are called that the given ones refer to, one question a field. */
  private Map<FieldDefinition, Map<Object, String>> referred(
      List<FieldDefinition> fields, List<Source> records) {
    var referred = new HashMap<FieldDefinition, Map<Object, String>>();
    for (var field : fields) {
      var to = field.of();
      if (field.type() == FieldType.REFERENCE && to != null) {
        var keys = new LinkedHashSet<String>();
        records.forEach(record -> {
          var key = record.values().get(field.name());
          if (key != null) {
            keys.add(key.toString());
          }
        });
        referred.put(field, new HashMap<>(ledgers.names(to, keys)));
      }
    }
    return referred;
  }

  /** One value as people read it; null where nothing is given. */
  @Nullable String text(
      FieldDefinition field,
      @Nullable Object value,
      Words words,
      Function<String, String> placeNames) {
    if (value == null) {
      return null;
    }
    return switch (field.type()) {
      case WHOLE, DECIMAL, MONEY ->
          value instanceof BigDecimal number ? plain(number) : value.toString();
      case MONTH -> value.toString().substring(0, 7);
      case FLAG -> words.say(Boolean.TRUE.equals(value) ? "flag.yes" : "flag.no");
      case CHOICE -> choice(field, value.toString(), words);
      case PLACE -> placeNames.apply(value.toString());
      case TEXT, DAY, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> value.toString();
    };
  }

  private static String plain(BigDecimal number) {
    var shortest = number.stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
  }

  private String choice(FieldDefinition field, String code, Words words) {
    return catalog
        .findCodeList(String.valueOf(field.of()))
        .flatMap(list -> list.find(code))
        .map(CodeList.Entry::title)
        .map(words::of)
        .orElse(code);
  }

  /** Names by code; a place the book does not know keeps its code. */
  Function<String, String> placeNames() {
    var names =
        places.all().stream().collect(Collectors.toMap(Place::code, Place::name, (a, _) -> a));
    return code -> names.getOrDefault(code, code);
  }
}
