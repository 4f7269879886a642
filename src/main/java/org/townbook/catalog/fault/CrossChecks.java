package org.townbook.catalog.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.Origin;
import org.townbook.shared.NearNames;
import org.townbook.shared.Units;

/** Checks that need more than one definition: references, units, and figures that go in circles. */
public final class CrossChecks {
  private static final String PERCENT = "%";
  private static final String POINTS = "个百分点";

  private final Map<String, CodeList> codeLists;
  private final Map<String, LedgerDefinition> ledgers;
  private final Map<String, FigureDefinition> figures;
  private final List<CatalogProblem> problems = new ArrayList<>();

  private CrossChecks(
      Map<String, CodeList> codeLists,
      Map<String, LedgerDefinition> ledgers,
      Map<String, FigureDefinition> figures) {
    this.codeLists = codeLists;
    this.ledgers = ledgers;
    this.figures = figures;
  }

  /** Everything that is wrong, in no order. */
  public static List<CatalogProblem> problems(Definitions all) {
    var checks = new CrossChecks(all.codeLists(), all.ledgers(), all.figures());
    all.ledgers().values().forEach(checks::references);
    all.figures().values().forEach(checks::figure);
    checks.circles();
    SameTitles.find(all, checks.problems);
    LedgerFaults.find(all, checks.problems);
    FigureFaults.find(all, checks.problems);
    CheckFaults.find(all, checks.problems);
    return checks.problems;
  }

  private void references(LedgerDefinition ledger) {
    for (var field : ledger.fields()) {
      if (field.type() != FieldType.REFERENCE) {
        continue;
      }
      var target = field.of() == null ? null : ledgers.get(field.of());
      if (target == null) {
        problem(ledger.origin(), "字段 " + field.name() + " 引用的台账 " + field.of() + " 不存在");
      } else if (target.referenceKey().isEmpty()) {
        problem(ledger.origin(), "字段 " + field.name() + " 引用的台账 " + field.of() + " 要有单一字段的 key");
      }
    }
  }

  private void figure(FigureDefinition figure) {
    for (var input : figure.formula().inputs()) {
      if (!figures.containsKey(input)) {
        problem(figure.origin(), "没有数字 " + input + NearNames.hint(input, figures.keySet()));
      }
    }
    if (figure.formula() instanceof Formula.CodeCount(var list) && !codeLists.containsKey(list)) {
      problem(figure.origin(), "没有代码表 " + list + NearNames.hint(list, codeLists.keySet()));
    }
    units(figure);
    prices(figure);
    var as = figure.printing().as();
    if (as != null && !mayStandFor(figure.unit(), as)) {
      problem(figure.origin(), "不能把 " + figure.unit() + " 印成 " + as);
    }
  }

  private void units(FigureDefinition figure) {
    switch (figure.formula()) {
      case Formula.Measured measured -> measuredUnit(figure, measured);
      case Formula.Total(var parts) -> parts.forEach(p -> sameFamily(figure, p));
      case Formula.Difference(var of, var less) -> difference(figure, of, less);
      case Formula.PerDay(var of) -> sameFamily(figure, of);
      case Formula.Earlier(var of, var _) -> sameFamily(figure, of);
      case Formula.Share(var part, var of) -> {
        percent(figure);
        var whole = figures.get(of);
        var piece = figures.get(part);
        if (whole != null && piece != null && !mayStandFor(piece.unit(), whole.unit())) {
          problem(figure.origin(), "部分的单位 " + piece.unit() + " 与全体的单位 " + whole.unit() + " 不同");
        }
      }
      case Formula.Growth growth -> percent(figure);
      case Formula.Ratio(var of, var over) -> ratio(figure, of, over);
      case Formula.CodeCount _, Formula.CalendarDays _, Formula.Reached _ -> {}
    }
  }

  /** 万元 over 亩 are 万元/亩; over a count they stay 万元. */
  private void ratio(FigureDefinition figure, String of, String over) {
    var above = figures.get(of);
    var below = figures.get(over);
    if (above == null || below == null) {
      return;
    }
    var quotient = Units.dimension(above.unit()).over(Units.dimension(below.unit()));
    if (quotient.with(Units.dimension(figure.unit())).isEmpty()) {
      var units = above.unit() + " 除以 " + below.unit();
      problem(figure.origin(), units + "，不能算成 " + figure.unit());
    }
  }

  private void measuredUnit(FigureDefinition figure, Formula.Measured measured) {
    var name =
        switch (measured.aggregate()) {
          case Formula.Aggregate.Sum(var field) -> field;
          case Formula.Aggregate.Average(var field) -> field;
          case Formula.Aggregate.Latest(var field, var per) -> field;
          case Formula.Aggregate.Count() -> null;
          case Formula.Aggregate.Distinct(var field) -> null;
        };
    var ledger = ledgers.get(measured.ledger());
    var unit =
        name == null || ledger == null
            ? null
            : ledger.findField(name).map(FieldDefinition::unit).orElse(null);
    if (unit != null && !mayStandFor(unit, figure.unit())) {
      problem(figure.origin(), "字段 " + name + " 的单位是 " + unit + "，不能算成 " + figure.unit());
    }
  }

  private void sameFamily(FigureDefinition figure, String input) {
    var other = figures.get(input);
    if (other != null && !mayStandFor(other.unit(), figure.unit())) {
      problem(figure.origin(), input + " 的单位是 " + other.unit() + "，不能算成 " + figure.unit());
    }
  }

  /** Percentages that are subtracted give percentage points, which are not percent (law 6). */
  private void difference(FigureDefinition figure, String of, String less) {
    if (isPercent(of) && isPercent(less)) {
      if (!figure.unit().equals(POINTS)) {
        problem(figure.origin(), "两个百分数相减，单位应是 " + POINTS + "，现在是 " + figure.unit());
      }
    } else {
      sameFamily(figure, of);
      sameFamily(figure, less);
    }
  }

  private boolean isPercent(String key) {
    var figure = figures.get(key);
    return figure != null && figure.unit().equals(PERCENT);
  }

  private static boolean mayStandFor(String unit, String other) {
    return Units.sameFamily(unit, other) && unit.equals(POINTS) == other.equals(POINTS);
  }

  private void percent(FigureDefinition figure) {
    if (!figure.unit().equals(PERCENT)) {
      problem(figure.origin(), "占比和增长的单位应是 %，现在是 " + figure.unit());
    }
  }

  /** Growth at comparable prices never follows from current levels (field practice, law 6). */
  private void prices(FigureDefinition figure) {
    if (figure.formula() instanceof Formula.Growth growth
        && figures.get(growth.of()) instanceof FigureDefinition level
        && level.prices() != figure.prices()) {
      problem(figure.origin(), "增长与它的水平数 " + growth.of() + " 价格口径不同");
    }
  }

  private void circles() {
    var state = new HashMap<String, Boolean>(); // false while on the path, true when done
    figures.keySet().forEach(k -> visit(k, new ArrayList<>(), state));
  }

  private void visit(String key, List<String> path, Map<String, Boolean> state) {
    var figure = figures.get(key);
    if (figure == null || Boolean.TRUE.equals(state.get(key))) {
      return;
    }
    path.add(key);
    if (state.containsKey(key)) {
      problem(
          figure.origin(),
          "数字互相循环：" + String.join(" → ", path.subList(path.indexOf(key), path.size())));
      state.put(key, true);
    } else {
      state.put(key, false);
      figure.formula().inputs().forEach(i -> visit(i, path, state));
      state.put(key, true);
    }
    path.removeLast();
  }

  private void problem(Origin origin, String message) {
    problems.add(new CatalogProblem(origin, message));
  }
}
