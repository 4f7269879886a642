package org.townbook.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Standing;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Values;
import org.townbook.shared.NearNames;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/** The rows of a worked example, measured without a database; a test holds it against one. */
final class ExampleRows {
  private static final String PLACE = "place";

  private final Period period;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * @param places the places that rows may name, by name
   * @param town whose rows are those that name no place
   * @throws IllegalArgumentException with a sentence, if a row says what its ledger cannot hold
   */
  ExampleRows(
      List<Map<String, String>> written,
      Period period,
      LedgerDefinition ledger,
      Catalog catalog,
      Map<String, Place> places,
      Place town) {
    this.period = period;
    for (var row : written) {
      var typed = new HashMap<String, Object>(Map.of(PLACE, town.code()));
      row.forEach((name, text) ->
          typed.put(
              name,
              name.equals(PLACE)
                  ? place(text, places)
                  : typed(field(name, ledger), text, catalog)));
      rows.add(typed);
    }
  }

  private static String place(String name, Map<String, Place> places) {
    var place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "样例里的地方只有 " + String.join("、", places.keySet()) + "，没有 " + name);
    }
    return place.code();
  }

  private static FieldDefinition field(String name, LedgerDefinition ledger) {
    return ledger
        .findField(name)
        .orElseThrow(() -> {
          var known = ledger.fields().stream().map(FieldDefinition::name).toList();
          return new IllegalArgumentException(
              "台账 " + ledger.key() + " 没有字段 " + name + NearNames.hint(name, known));
        });
  }

  private static Object typed(FieldDefinition field, String text, Catalog catalog) {
    try {
      return switch (field.type().valueType()) {
        case TEXT -> words(field, text, catalog);
        case NUMBER -> new BigDecimal(text);
        case DAY -> LocalDate.parse(field.type() == FieldType.MONTH ? text + "-01" : text);
        case FLAG -> text.equals("true") || text.equals("是");
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException("字段 " + field.name() + " 不能是 " + text, e);
    }
  }

  private static String words(FieldDefinition field, String text, Catalog catalog) {
    var of = field.of();
    if (field.type() == FieldType.CHOICE
        && of != null
        && !catalog.codeList(of).codes().contains(text)) {
      throw new IllegalArgumentException("代码表 " + of + " 里没有代码 " + text);
    }
    return text;
  }

  /** What the figure's measure comes to on the rows. */
  Measurement measure(Measured what) {
    var matched = rows.stream().filter(row -> isIn(row, what)).toList();
    return switch (what.aggregate()) {
      case Aggregate.Count() -> counted(matched.size());
      case Aggregate.Distinct(var field) ->
          counted(
              matched.stream()
                  .map(row -> row.get(field))
                  .filter(Objects::nonNull)
                  .distinct()
                  .count());
      case Aggregate.Sum(var field) -> summed(matched, field);
      case Aggregate.Average(var field) -> summed(matched, field);
      case Aggregate.Latest(var field, var per) -> summed(last(matched, per, what.dated()), field);
    };
  }

  private static Measurement counted(long many) {
    return new Measurement(many, many, BigDecimal.valueOf(many));
  }

  private static Measurement summed(List<Map<String, Object>> rows, String field) {
    var numbers =
        rows.stream().map(row -> (BigDecimal) row.get(field)).filter(Objects::nonNull).toList();
    return new Measurement(
        rows.size(), numbers.size(), numbers.stream().reduce(BigDecimal::add).orElse(null));
  }

  /** The last row of each subject. */
  private static List<Map<String, Object>> last(
      List<Map<String, Object>> rows, String per, String dated) {
    Comparator<Map<String, Object>> byDay =
        Comparator.comparing(row -> (LocalDate) Objects.requireNonNull(row.get(dated)));
    return rows.stream()
        .collect(
            Collectors.groupingBy(row -> String.valueOf(row.get(per)), Collectors.maxBy(byDay)))
        .values()
        .stream()
        .flatMap(last -> last.stream())
        .toList();
  }

  private boolean isIn(Map<String, Object> row, Measured what) {
    var window = Window.of(what.over(), period);
    var standing = what.standing();
    var where = what.where();
    Function<String, @Nullable Object> fields = row::get;
    return (standing == null ? within(row, what.dated(), window) : stands(row, standing, window))
        && (where == null
            || Evaluation.holds(where, new Values(fields, period.firstDay(), period.lastDay())));
  }

  private static boolean stands(Map<String, Object> row, Standing standing, Window window) {
    var end = (LocalDate) row.get(standing.until());
    return within(row, standing.since(), window) && (end == null || end.isAfter(window.last()));
  }

  private static boolean within(Map<String, Object> row, String dated, Window window) {
    var day = (LocalDate) row.get(dated);
    return day != null
        && !day.isAfter(window.last())
        && (window.first() == null || !day.isBefore(window.first()));
  }
}
