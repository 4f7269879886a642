package org.townbook.sample;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;

/** Values as recipes write them, and as conditions read them. */
record FieldTexts(Catalog catalog, Town town) {

  /** The value as it is stored: codes for titles and names of places; empty if it cannot be one. */
  Optional<String> canonical(FieldDefinition field, String text) {
    return switch (field.type()) {
      case TEXT, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> Optional.of(text);
      case WHOLE, DECIMAL, MONEY -> parsed(text, BigDecimal::new);
      case DAY -> parsed(text, LocalDate::parse);
      case MONTH -> parsed(text, YearMonth::parse);
      case FLAG ->
          text.equals("true") || text.equals("false") ? Optional.of(text) : Optional.empty();
      case CHOICE -> entry(field, text).map(CodeList.Entry::code);
      case PLACE -> town.findCode(text);
    };
  }

  private Optional<CodeList.Entry> entry(FieldDefinition field, String text) {
    return field.of() == null
        ? Optional.empty()
        : catalog.findCodeList(field.of()).flatMap(list -> list.find(text));
  }

  /** Says what a value of the field must be. */
  static String wanted(FieldDefinition field) {
    return switch (field.type()) {
      case TEXT, REFERENCE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> "文字";
      case WHOLE, DECIMAL, MONEY -> "数字";
      case DAY -> "日期，如 2022-03-01";
      case MONTH -> "月份，如 2022-03";
      case FLAG -> "true 或 false";
      case CHOICE -> "代码表 " + field.of() + " 里的一项";
      case PLACE -> "本镇或一个村的名称或代码";
    };
  }

  /** The value in the class that conditions are evaluated on; null where it is absent. */
  static @Nullable Object typed(FieldDefinition field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (field.type().valueType()) {
      case TEXT -> text;
      case NUMBER -> new BigDecimal(text);
      case DAY -> day(text);
      case FLAG -> Boolean.valueOf(text);
    };
  }

  /** A day, or the first one of a month. */
  static LocalDate day(String text) {
    return text.length() == "2022-03".length()
        ? YearMonth.parse(text).atDay(1)
        : LocalDate.parse(text);
  }

  private static Optional<String> parsed(String text, Function<String, ?> parse) {
    try {
      var _ = parse.apply(text);
      return Optional.of(text);
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
