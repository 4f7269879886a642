package org.townbook.ledger.value;

import java.util.function.Function;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;

/** Reads the cells of one field. The text is never blank and has no blanks around it. */
@FunctionalInterface
interface FieldReader {

  Reading read(String text, PlaceDirectory places);

  static FieldReader of(FieldDefinition field, Catalog catalog) {
    return switch (field.type()) {
      case TEXT -> new TextReader(field);
      case FILE -> TextReader.fileName(field);
      case WHOLE, DECIMAL, MONEY -> new NumberReader(field);
      case DAY -> (text, _) -> DateReader.day(text);
      case MONTH -> (text, _) -> DateReader.month(text);
      case FLAG -> (text, _) -> FlagReader.read(text);
      case CHOICE -> new ChoiceReader(catalog.codeList(named(field)));
      case PLACE -> (text, places) -> places.anywhere(text);
      case REFERENCE -> reference(catalog.ledger(named(field)), catalog);
      case CREDIT_CODE -> (text, _) -> CreditCode.read(text);
      case IDENTITY_NUMBER -> (text, _) -> IdentityNumber.read(text);
    };
  }

  /** A reference is written as the key it points at, and kept as that key's text. */
  private static FieldReader reference(LedgerDefinition target, Catalog catalog) {
    var key =
        target
            .referenceKey()
            .orElseThrow(() -> new IllegalStateException(target.key() + " has no one-field key"));
    if (key.type() == FieldType.REFERENCE) {
      return new TextReader(key);
    }
    var reader = of(key, catalog);
    Function<Object, String> text = WrittenValue::of;
    return (written, places) ->
        switch (reader.read(written, places)) {
          case Reading.Value(var value) -> new Reading.Value(text.apply(value));
          case Reading.Fault fault -> fault;
        };
  }

  private static String named(FieldDefinition field) {
    if (field.of() == null) {
      throw new IllegalStateException(field.name() + " does not say of what it is");
    }
    return field.of();
  }
}
