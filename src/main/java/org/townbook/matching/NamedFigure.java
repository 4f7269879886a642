package org.townbook.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.Formula;
import org.townbook.reading.figure.FigureKind;

/**
 * A figure of the catalog as a reader of reports knows it.
 *
 * @param title the words of its title, each with how much it tells
 * @param says the words that explain it, and those of its ledgers
 * @param isAim whether it is aimed at rather than reached
 */
record NamedFigure(
    FigureDefinition figure, Map<String, Double> title, Set<String> says, boolean isAim) {
  private static final String OR_MORE = "以上";
  private static final int RATE = 3;

  String key() {
    return figure.key();
  }

  /** Its unit; one that says 人以上 is that of a threshold. */
  String unit() {
    return figure.unit().replace(OR_MORE, "");
  }

  /** Whether it is a threshold: 50人以上. */
  boolean isThreshold() {
    return figure.unit().endsWith(OR_MORE);
  }

  /** Weight of all words of its title. */
  double weight() {
    return title.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What kind of rate it is, by the end of its title: 办结率, 覆盖率. */
  String rate() {
    var chinese = figure.title().chinese();
    return chinese.substring(Math.max(0, chinese.length() - RATE));
  }

  /** Whether it is made of another figure directly: its growth, its share, its rate. */
  boolean isOf(String key) {
    return switch (figure.formula()) {
      case Formula.Growth _,
          Formula.Earlier _,
          Formula.Share _,
          Formula.Ratio _,
          Formula.PerDay _ ->
          figure.formula().inputs().contains(key);
      case Formula.Difference _,
          Formula.Total _,
          Formula.Reached _,
          Formula.Measured _,
          Formula.CodeCount _,
          Formula.CalendarDays _ ->
          false;
    };
  }

  /** Whether a printed number of this kind can mean it. */
  boolean canBe(FigureKind kind) {
    return switch (figure.formula()) {
      case Formula.Growth _ -> kind == FigureKind.GROWTH;
      case Formula.Earlier _ -> kind == FigureKind.BASE;
      case Formula.Share _,
          Formula.Ratio _,
          Formula.PerDay _,
          Formula.Difference _,
          Formula.Total _,
          Formula.Reached _,
          Formula.Measured _,
          Formula.CodeCount _,
          Formula.CalendarDays _ ->
          unit().equals("%")
              ? kind == FigureKind.RATE || kind == FigureKind.SHARE
              : kind == FigureKind.LEVEL;
    };
  }

  /** Visits the formula and those of all it is made of. */
  static List<Formula> formulas(
      FigureDefinition figure, Function<String, FigureDefinition> catalog) {
    var all = new ArrayList<Formula>();
    var open = new ArrayDeque<>(List.of(figure));
    while (!open.isEmpty()) {
      var formula = open.pop().formula();
      all.add(formula);
      formula.inputs().stream().map(catalog).forEach(open::push);
    }
    return all;
  }
}
