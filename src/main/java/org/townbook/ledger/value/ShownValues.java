package org.townbook.ledger.value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;

/** Writes values as people read them: choices by their titles, places by their names. */
public final class ShownValues {
  private final Map<String, Map<String, String>> titles = new HashMap<>();
  private final PlaceDirectory places;

  public ShownValues(LedgerDefinition ledger, Catalog catalog, PlaceDirectory places) {
    this.places = places;
    for (var field : ledger.fields()) {
      if (field.type() == FieldType.CHOICE && field.of() != null) {
        var list = catalog.codeList(field.of());
        var byCode = new HashMap<String, String>();
        for (var entry : list.entries()) {
          // a title that another entry bears too would be read back as that entry
          var found = list.find(entry.title().chinese()).orElseThrow();
          byCode.put(entry.code(), found == entry ? entry.title().chinese() : entry.code());
        }
        titles.put(field.name(), byCode);
      }
    }
  }

  public String of(FieldDefinition field, Object value) {
    return switch (field.type()) {
      case CHOICE ->
          titles.getOrDefault(field.name(), Map.of()).getOrDefault(value, (String) value);
      case PLACE -> places.nameFor((String) value, null);
      case TEXT,
          WHOLE,
          DECIMAL,
          MONEY,
          DAY,
          MONTH,
          FLAG,
          REFERENCE,
          FILE,
          CREDIT_CODE,
          IDENTITY_NUMBER ->
          WrittenValue.of(field, value);
    };
  }

  /** A row's place by its name, or by its code where the name would mean another place then. */
  public String place(String code, LocalDate day) {
    return places.nameFor(code, day);
  }
}
