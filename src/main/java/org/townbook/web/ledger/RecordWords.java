package org.townbook.web.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.townbook.catalog.LedgerDefinition;
import org.townbook.figure.FigureRecords;
import org.townbook.people.Places;
import org.townbook.shared.Place;
import org.townbook.web.frame.Words;

/** Turns what records hold into what people read: titles for codes, names for places. */
@Component
public class RecordWords {
  private final Catalog catalog;
  private final Places places;

  RecordWords(Catalog catalog, Places places) {
    this.catalog = catalog;
    this.places = places;
  }

  /** The records behind a figure. */
  public RecordTable table(FigureRecords records, Words words) {
    var rows =
        records.rows().stream()
            .map(row -> new Source(row.id(), row.revision(), row.place(), row.values()))
            .toList();
    return table(records.ledger(), rows, words);
  }

  /** A record as its module hands it out. */
  record Source(UUID id, int revision, String place, Map<String, ?> values) {}

  RecordTable table(LedgerDefinition ledger, List<Source> records, Words words) {
    var fields = ledger.fields().stream().filter(field -> !field.isPrivate()).toList();
    var names = placeNames();
    var rows = new ArrayList<RecordTable.Row>();
    for (var record : records) {
      var cells = new ArrayList<@Nullable String>();
      for (var field : fields) {
        cells.add(text(field, record.values().get(field.name()), words, names));
      }
      rows.add(
          new RecordTable.Row(record.id(), record.revision(), names.apply(record.place()), cells));
    }
    return new RecordTable(ledger, fields, rows);
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
