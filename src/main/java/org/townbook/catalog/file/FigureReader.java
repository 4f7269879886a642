package org.townbook.catalog.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.FigureDefinition.Direction;
import org.townbook.catalog.FigureDefinition.PriceBasis;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Printing;
import org.townbook.catalog.Printing.Qualifier;
import org.townbook.catalog.expression.Scope;
import org.townbook.shared.NearNames;
import org.townbook.shared.Period;

/** Reads a figure from its file. */
final class FigureReader {
  /** What an example calls the earlier value that growth stands on. */
  private static final String BEFORE = "before";

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
                node.constant("prices", PriceBasis.CURRENT),
                node.constant("direction", Direction.class),
                examples(node, formula),
                node.origin());
    if (figure != null) {
      if (!Scope.allows(figure.key())) {
        node.problem("figure", "数字名应是小写英文、数字和下划线，且不是表达式的保留字：" + figure.key());
      } else if (figure.key().length() > FigureDefinition.KEY_MAX) {
        node.problem("figure", "数字名最多 " + FigureDefinition.KEY_MAX + " 个字符：" + figure.key());
      }
      node.refuseUnread();
    }
    return figure;
  }

  private static Printing printing(DefinitionNode node) {
    int digits = node.whole("round", 0);
    if (digits < 0) {
      node.problem("round", "round 是小数位数，不能是负数；要约数请写 print: {about: 100}");
    }
    var child = node.child("print");
    if (child == null) {
      return new Printing(Math.max(0, digits), null, null, null);
    }
    Qualifier qualifier = null;
    BigDecimal step = null;
    for (var candidate : Qualifier.values()) {
      var name = candidate.name().toLowerCase(Locale.ROOT);
      var found = child.number(name);
      if (found != null && qualifier != null) {
        child.problem(name, "about、over、exceeds 只能写一个");
      } else if (found != null && found.signum() <= 0) {
        child.problem(name, "约、余、超过 的步长应大于 0，现在是 " + found);
      } else if (found != null) {
        qualifier = candidate;
        step = found;
      }
    }
    var as = child.optional("as");
    child.refuseUnread();
    return new Printing(Math.max(0, digits), qualifier, step, as);
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
      refuseUseless(child, formula, given.keySet());
      if (!gives.equals("unknown")) {
        child.as("gives", BigDecimal::new, "应是数字或 unknown");
      }
      examples.add(new FigureDefinition.Example(period, rows, given, gives, child.origin()));
      child.refuseUnread();
    }
    return examples;
  }

  /** What an example says and its figure never looks at. */
  private static void refuseUseless(DefinitionNode example, Formula formula, Set<String> given) {
    if (formula instanceof Formula.Measured) {
      if (example.has("given")) {
        example.problem("given", "从台账算的数字，样例用 rows，不用 given");
      }
      return;
    }
    if (example.has("rows")) {
      example.problem("rows", "由别的数字算的数字，样例用 given，不用 rows");
    }
    var known = new HashSet<>(formula.inputs());
    if (formula instanceof Formula.Growth) {
      known.add(BEFORE);
    }
    for (var name : given) {
      if (!known.contains(name)) {
        example.problem("given", name + " 不是这个数字用的" + NearNames.hint(name, known));
      }
    }
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
