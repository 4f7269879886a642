package org.townbook.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townbook.bench.Definition.Derived;
import org.townbook.bench.Definition.Distinct;
import org.townbook.bench.Definition.Latest;
import org.townbook.bench.Definition.Measured;
import org.townbook.bench.Definition.Over;
import org.townbook.shared.Period;

/**
 * The peer of a read: SQL as a person who knows the ledger would write it by hand for one report,
 * sharing no code with the program's own.
 *
 * @param rows a table, or a query in brackets, of the rows that stand
 */
record HandSql(List<Definition> definitions, Period period, String rows) {

  /** The rows of the book that stand, in the town or in one place of it. */
  static String standing(String place) {
    var inPlace = place.isEmpty() ? "" : " and place = '" + place + "'";
    return "(select * from book.event where superseded_at is null and not withdrawn"
        + inPlace
        + ")";
  }

  /**
   * One statement that gives one row with all figures in their order. The counts and sums are
   * filtered aggregates of one scan; what would keep that scan from being parallel stands apart.
   */
  String statement() {
    return """
    select
      %s
    from (select
      %s
    from %s r) s
    """
        .formatted(joined(this::answer), joined(this::columns), rows);
  }

  private String joined(java.util.function.Function<Definition, Stream<String>> part) {
    return definitions.stream().flatMap(part).collect(Collectors.joining(",\n  "));
  }

  private Stream<String> answer(Definition definition) {
    return switch (definition) {
      case Measured measured -> Stream.of(measured.key());
      case Distinct distinct ->
          Stream.of(
              bound("(select count(distinct " + distinct.field() + ") from " + inPeriod() + ")"));
      case Latest latest -> Stream.of(bound(last(latest)));
      case Derived derived ->
          Stream.of(bound("(" + derived.value() + ")") + " as " + derived.key());
    };
  }

  private Stream<String> columns(Definition definition) {
    if (!(definition instanceof Measured measured)) {
      return Stream.of();
    }
    var now = filtered(measured, period) + " as " + measured.key();
    if (!compared().contains(measured.key())) {
      return Stream.of(now);
    }
    var before = filtered(measured, period.yearBefore()) + " as " + measured.key() + "_before";
    return Stream.of(now, before);
  }

  private Set<String> compared() {
    var compared = new HashSet<String>();
    for (var definition : definitions) {
      if (definition instanceof Derived derived) {
        compared.add(derived.grows());
      }
    }
    return compared;
  }

  private static String filtered(Measured measured, Period over) {
    var window = measured.dated() + " <= :last";
    if (measured.over() == Over.PERIOD) {
      window = measured.dated() + " >= :first and " + window;
    }
    var when = measured.when().isEmpty() ? window : window + " and " + measured.when();
    return bound(measured.value() + " filter (where " + when + ")", over);
  }

  private String inPeriod() {
    return rows + " q where received_on >= :first and received_on <= :last";
  }

  private String last(Latest latest) {
    return """
    (select sum(v) from (
      select distinct on (%1$s) %2$s as v from %3$s
      order by %1$s, received_on desc, id desc) o)\
    """
        .formatted(latest.per(), latest.field(), inPeriod());
  }

  private String bound(String sql) {
    return bound(sql, period);
  }

  private static String bound(String sql, Period over) {
    return sql.replace(":first", "date '" + over.firstDay() + "'")
        .replace(":last", "date '" + over.lastDay() + "'")
        .replace(":days", Long.toString(over.days()));
  }
}
