package org.townbook.figure;

import java.util.stream.Collectors;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Growth;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.LedgerDefinition;

/** Says a formula in words. */
public final class FormulaWords {
  private FormulaWords() {}

  /** The figure's formula as a Chinese sentence without a full stop. */
  public static String of(Catalog catalog, FigureDefinition figure) {
    return switch (figure.formula()) {
      case Measured measured -> measured(catalog, measured);
      case Formula.CodeCount(var list) ->
          "代码表“" + catalog.codeList(list).title().chinese() + "”的项数";
      case Formula.CalendarDays days -> "期间的日历天数";
      case Formula.Ratio(var of, var over) -> title(catalog, of) + " ÷ " + title(catalog, over);
      case Formula.Share(var part, var of) ->
          title(catalog, part) + " ÷ " + title(catalog, of) + " × 100%";
      case Formula.Growth(var of, var on) ->
          "（"
              + title(catalog, of)
              + " ÷ "
              + (on == Growth.Base.YEAR ? "上年同期" : "上期")
              + title(catalog, of)
              + " − 1）× 100%";
      case Formula.Earlier(var of, var on) ->
          (on == Growth.Base.YEAR ? "上年同期的" : "上期的") + title(catalog, of);
      case Formula.Difference(var of, var less) ->
          title(catalog, of) + " − " + title(catalog, less);
      case Formula.Total(var parts) ->
          parts.stream().map(p -> title(catalog, p)).collect(Collectors.joining(" + "));
      case Formula.PerDay(var of) -> title(catalog, of) + " ÷ 期间的日历天数";
      case Formula.Reached(var figures, var bound) ->
          figures.stream().map(f -> title(catalog, f)).collect(Collectors.joining("、"))
              + " 中不低于 "
              + bound.toPlainString()
              + " 的个数";
    };
  }

  private static String measured(Catalog catalog, Measured measured) {
    var ledger = catalog.ledger(measured.ledger());
    var condition = measured.where();
    var where = condition == null ? "" : "、" + new ConditionWords(catalog, ledger).of(condition);
    var rows = "台账“" + ledger.title().chinese() + "”中" + span(ledger, measured) + where + "的记录";
    return switch (measured.aggregate()) {
      case Aggregate.Count count -> rows + "条数";
      case Aggregate.Distinct(var field) -> rows + "里不同的“" + field(ledger, field) + "”个数";
      case Aggregate.Sum(var field) -> rows + "的“" + field(ledger, field) + "”合计";
      case Aggregate.Average(var field) -> rows + "的“" + field(ledger, field) + "”平均";
      case Aggregate.Latest(var field, var per) ->
          rows + "里每个“" + field(ledger, per) + "”最近一条的“" + field(ledger, field) + "”合计";
    };
  }

  private static String span(LedgerDefinition ledger, Measured measured) {
    var date = "“" + field(ledger, measured.dated()) + "”";
    return switch (measured.over()) {
      case PERIOD -> date + "在期间内";
      case TO_DATE -> date + "不晚于期末";
      case STANDING -> "期末仍存续";
      case YEAR -> date + "在本年内";
      case NEXT_YEAR -> date + "在下一年内";
    };
  }

  private static String field(LedgerDefinition ledger, String name) {
    return name.equals("place") ? "地方" : ledger.field(name).title().chinese();
  }

  private static String title(Catalog catalog, String figure) {
    return catalog.figure(figure).title().chinese();
  }
}
