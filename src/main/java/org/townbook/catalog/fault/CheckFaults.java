package org.townbook.catalog.fault;

import java.util.List;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.expression.Written;

/** A check that can be judged and yet never finds anything. */
final class CheckFaults {
  private CheckFaults() {}

  static void find(Definitions all, List<CatalogProblem> problems) {
    for (var check : all.checks().values()) {
      var relation = check.relation();
      var right = relation.right();
      if (relation.figures().isEmpty()) {
        problem(problems, check, "关系里没有任何数字，总是一样");
      } else if (right != null
          && Written.of(relation.left().number()).equals(Written.of(right.number()))) {
        problem(problems, check, "关系的两边是同一个数，总是相等");
      }
    }
  }

  private static void problem(
      List<CatalogProblem> problems, CheckDefinition check, String message) {
    problems.add(new CatalogProblem(check.origin(), message));
  }
}
