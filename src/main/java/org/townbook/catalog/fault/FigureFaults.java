package org.townbook.catalog.fault;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.shared.Units;

/** A figure that can be computed and yet is not what its unit says. */
final class FigureFaults {
  private static final String PERCENT = "%";

  private final Definitions all;
  private final List<CatalogProblem> problems;

  private FigureFaults(Definitions all, List<CatalogProblem> problems) {
    this.all = all;
    this.problems = problems;
  }

  static void find(Definitions all, List<CatalogProblem> problems) {
    var faults = new FigureFaults(all, problems);
    for (var figure : all.figures().values()) {
      faults.ofPercent(figure);
      switch (figure.formula()) {
        case Formula.Measured measured -> faults.measured(figure, measured);
        case Formula.CodeCount _, Formula.CalendarDays _ -> faults.counted(figure);
        case Formula.Reached(var reached, var _) -> faults.reached(figure, reached);
        default -> {}
      }
    }
  }

  /** What changes from 40 % to 44 % rises by 4 percentage points, not by 10 %. */
  private void ofPercent(FigureDefinition figure) {
    if (figure.formula() instanceof Formula.Growth(var of, var _) && isPercent(of)) {
      problem(figure, of + " 已是百分数，它的变化用 difference 与 earlier 算，单位 个百分点");
    } else if (figure.formula() instanceof Formula.PerDay(var of) && isPercent(of)) {
      problem(figure, of + " 是百分数，不能平均到每天");
    }
  }

  private boolean isPercent(String key) {
    var figure = all.figures().get(key);
    return figure != null && Units.sameFamily(figure.unit(), PERCENT);
  }

  private void measured(FigureDefinition figure, Formula.Measured measured) {
    var where = measured.where();
    if (where != null && where.fields().isEmpty()) {
      problem(figure, "where 里没有任何字段，对每一行都一样");
    }
    switch (measured.aggregate()) {
      case Aggregate.Count(), Aggregate.Distinct _ -> counted(figure);
      case Aggregate.Sum(var field) -> summed(figure, measured, field);
      case Aggregate.Average _ -> {}
      case Aggregate.Latest(var field, var per) -> {
        summed(figure, measured, field);
        subject(figure, measured, per);
      }
    }
  }

  /** A measure word, or days on which something happened; and one by one, not in 万件. */
  private void counted(FigureDefinition figure) {
    boolean counts =
        Units.dimension(figure.unit()).powers().isEmpty()
            && Units.size(figure.unit()).compareTo(BigDecimal.ONE) == 0;
    if (!counts) {
      problem(figure, "数出来的是件数，单位不能是 " + figure.unit());
    }
  }

  /** What is held against one bound is in one unit. */
  private void reached(FigureDefinition figure, List<String> keys) {
    counted(figure);
    var units =
        keys.stream()
            .map(all.figures()::get)
            .filter(Objects::nonNull)
            .map(FigureDefinition::unit)
            .distinct()
            .toList();
    if (units.size() > 1) {
      problem(figure, "与同一个界限比的数字单位不同：" + String.join("、", units));
    }
  }

  private void summed(FigureDefinition figure, Formula.Measured measured, String name) {
    var unit = field(measured, name).map(FieldDefinition::unit).orElse(null);
    if (unit != null && FieldDefinition.isRatio(unit)) {
      problem(figure, "字段 " + name + " 的单位是 " + unit + "，加起来没有意义");
    }
  }

  private void subject(FigureDefinition figure, Formula.Measured measured, String per) {
    if (field(measured, per).filter(field -> !field.required()).isPresent()) {
      problem(figure, "per 的字段 " + per + " 应是必填：没有填的行不知是谁的");
    }
  }

  private Optional<FieldDefinition> field(Formula.Measured measured, String name) {
    var ledger = all.ledgers().get(measured.ledger());
    return ledger == null ? Optional.empty() : ledger.findField(name);
  }

  private void problem(FigureDefinition figure, String message) {
    problems.add(new CatalogProblem(figure.origin(), message));
  }
}
