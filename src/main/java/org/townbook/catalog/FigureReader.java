package org.townbook.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FigureDefinition.Direction;
import org.townbook.catalog.FigureDefinition.PriceBasis;
import org.townbook.catalog.Printing.Qualifier;
import org.townbook.catalog.expression.Scope;
import org.townbook.shared.Period;

/** Reads a figure from its file. */
final class FigureReader {
  private final FormulaReader formulas;

  FigureReader(FormulaReader formulas) {
    this.formulas = formulas;
  }

  /** The figure, or null when it says nothing that could be computed. */
  @Nullable FigureDefinition read(DefinitionNode node) {
    var formula = formulas.read(node);
    var figure =
        formula == null
            ? null
            : new FigureDefinition(
                node.text("figure"),
                node.title(),
                node.text("says"),
                node.text("unit"),
                formula,
                printing(node),
                node.constant("prices", PriceBasis.class) == PriceBasis.COMPARABLE
                    ? PriceBasis.COMPARABLE
                    : PriceBasis.CURRENT,
                node.constant("direction", Direction.class),
                examples(node, formula),
                node.origin());
    if (figure != null) {
      if (!Scope.allows(figure.key())) {
        node.problem("figure", "数字名应是小写英文、数字和下划线，且不是表达式的保留字：" + figure.key());
      }
      node.refuseUnread();
    }
    return figure;
  }

  private static Printing printing(DefinitionNode node) {
    int digits = node.whole("round", 0);
    var child = node.child("print");
    if (child == null) {
      return new Printing(digits, null, null, null);
    }
    Qualifier qualifier = null;
    BigDecimal step = null;
    for (var candidate : Qualifier.values()) {
      var found = child.number(candidate.name().toLowerCase(java.util.Locale.ROOT));
      if (found != null) {
        qualifier = candidate;
        step = found;
      }
    }
    if (step != null && step.signum() <= 0) {
      child.problem("over", "约、余、超过 的步长应大于 0");
      step = BigDecimal.ONE;
    }
    var as = child.optional("as");
    child.refuseUnread();
    return new Printing(digits, qualifier, step, as);
  }

  private static List<FigureDefinition.Example> examples(DefinitionNode node, Formula formula) {
    var examples = new ArrayList<FigureDefinition.Example>();
    for (var child : node.children("examples")) {
      var period = child.as("period", Period::parse, "应是期间");
      var rows = child.children("rows").stream().map(DefinitionNode::row).toList();
      var given = given(child);
      var gives = child.text("gives");
      if (formula instanceof Formula.Measured && period == null) {
        child.problem("period", "样例要写 period");
      }
      if (!formula.inputs().isEmpty()
          && !given.keySet().containsAll(Set.copyOf(formula.inputs()))
          && !(formula instanceof Formula.Growth)) {
        child.problem("given", "样例要用 given 给出 " + String.join("、", formula.inputs()));
      }
      if (!gives.equals("unknown")) {
        child.as("gives", BigDecimal::new, "应是数字或 unknown");
      }
      examples.add(new FigureDefinition.Example(period, rows, given, gives, child.origin()));
      child.refuseUnread();
    }
    return examples;
  }

  private static Map<String, BigDecimal> given(DefinitionNode example) {
    var child = example.child("given");
    var given = new LinkedHashMap<String, BigDecimal>();
    if (child != null) {
      for (var name : child.names()) {
        var value = child.number(name);
        if (value != null) {
          given.put(name, value);
        }
      }
    }
    return given;
  }
}
