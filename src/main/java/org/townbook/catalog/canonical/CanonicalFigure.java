package org.townbook.catalog.canonical;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CanonicalText;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Written;

/** What a figure means: how it comes about, down to the fields it uses, and how it is printed. */
public final class CanonicalFigure {
  private final CanonicalLines lines = new CanonicalLines();
  private final Catalog catalog;

  private CanonicalFigure(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The figure's canonical text, for a catalog whose figures go in no circle. */
  public static CanonicalText of(FigureDefinition figure, Catalog catalog) {
    var canonical = new CanonicalFigure(catalog);
    canonical
        .lines
        .line("figure", figure.key())
        .line("title", figure.title().chinese())
        .line("says", figure.says())
        .line("unit", figure.unit())
        .line("prices", figure.prices());
    canonical.formula(figure.formula());
    canonical.printing(figure);
    return canonical.lines.done();
  }

  private void formula(Formula formula) {
    switch (formula) {
      case Formula.Measured measured -> measured(measured);
      case Formula.CodeCount(var list) ->
          lines.row("codes", list, catalog.digests().of(catalog.codeList(list)).digest());
      case Formula.CalendarDays() -> lines.line("days", "calendar");
      case Formula.Ratio(var of, var over) -> made("ratio", List.of(of, over));
      case Formula.Share(var part, var of) -> made("share", List.of(part, of));
      case Formula.Difference(var of, var less) -> made("difference", List.of(of, less));
      case Formula.Total(var parts) -> made("total", parts.stream().sorted().toList());
      case Formula.PerDay(var of) -> made("per_day", List.of(of));
      case Formula.Growth(var of, var on) -> {
        made("growth", List.of(of));
        lines.line("on", on);
      }
      case Formula.Earlier(var of, var on) -> {
        made("earlier", List.of(of));
        lines.line("on", on);
      }
      case Formula.Reached(var figures, var atLeast) -> {
        made("reached", figures.stream().sorted().toList());
        lines.line("at_least", plain(atLeast));
      }
    }
  }

  private void made(String kind, List<String> inputs) {
    lines.line("made", kind);
    for (var input : inputs) {
      lines.row("from", input, catalog.digests().of(catalog.figure(input)).digest());
    }
  }

  private void measured(Formula.Measured measured) {
    var ledger = catalog.ledger(measured.ledger());
    lines.line("ledger", ledger.key());
    CanonicalLedger.grain(lines, ledger);
    aggregate(measured.aggregate());
    var where = measured.where();
    lines
        .line("where", where == null ? null : Written.of(where))
        .line("dated", measured.dated())
        .line("over", measured.over());
    var standing = measured.standing();
    if (standing != null) {
      lines.row("standing", standing.since(), standing.until());
    }
    for (var name : fields(measured)) {
      ledger.findField(name).ifPresent(field -> lines.row("field", words(field)));
    }
    if (where != null) {
      choices(where, ledger);
    }
  }

  private void aggregate(Aggregate aggregate) {
    switch (aggregate) {
      case Aggregate.Count() -> lines.line("count", "rows");
      case Aggregate.Distinct(var field) -> lines.line("distinct", field);
      case Aggregate.Sum(var field) -> lines.line("sum", field);
      case Aggregate.Average(var field) -> lines.line("average", field);
      case Aggregate.Latest(var field, var per) -> lines.row("latest", field, per);
    }
  }

  /** The names of the ledger that the figure reads, in alphabetical order. */
  private static Set<String> fields(Formula.Measured measured) {
    var names = new TreeSet<String>();
    names.add(measured.dated());
    switch (measured.aggregate()) {
      case Aggregate.Count() -> {}
      case Aggregate.Distinct(var field) -> names.add(field);
      case Aggregate.Sum(var field) -> names.add(field);
      case Aggregate.Average(var field) -> names.add(field);
      case Aggregate.Latest(var field, var per) -> names.addAll(List.of(field, per));
    }
    var standing = measured.standing();
    if (standing != null) {
      names.addAll(List.of(standing.since(), standing.until()));
    }
    var where = measured.where();
    if (where != null) {
      where.fields().forEach(field -> names.add(field.name()));
    }
    return names;
  }

  private static Object[] words(FieldDefinition field) {
    return Stream.<@Nullable Object>of(field.name(), field.type(), field.unit(), field.of())
        .filter(Objects::nonNull)
        .toArray();
  }

  /** The entries that the condition names: retitled, the same code says something else. */
  private void choices(Expression where, LedgerDefinition ledger) {
    var literals = new LinkedHashSet<String>();
    texts(where, literals);
    for (var name : where.fields()) {
      var field = ledger.findField(name.name()).orElse(null);
      var of = field == null || field.type() != FieldType.CHOICE ? null : field.of();
      if (of != null) {
        catalog.codeList(of).entries().stream()
            .filter(entry -> literals.contains(entry.code()))
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .forEach(entry -> lines.row("choice", of, entry.code(), entry.title().chinese()));
      }
    }
  }

  private static void texts(Expression expression, Set<String> found) {
    if (expression instanceof Expression.Text(var value)) {
      found.add(value);
    }
    expression.parts().forEach(part -> texts(part, found));
  }

  private void printing(FigureDefinition figure) {
    var printing = figure.printing();
    var qualifier = printing.qualifier();
    var step = printing.step();
    if (qualifier == null || step == null) {
      lines.line("round", printing.digits());
    } else {
      lines.row("print", qualifier, plain(step));
    }
    lines.line("as", printing.as());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
