package org.townbook.sample;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.townbook.catalog.CatalogProblem;

/** Puts recipes in the order in which rows can be entered: what is referred to comes first. */
final class EntryOrder {
  private final Map<String, Recipe> recipes = new LinkedHashMap<>();
  private final Map<String, Recipe> ordered = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final List<CatalogProblem> problems;

  private EntryOrder(List<Recipe> recipes, List<CatalogProblem> problems) {
    recipes.forEach(recipe -> this.recipes.put(recipe.ledger().key(), recipe));
    this.problems = problems;
  }

  /** Circles, and references to a ledger without a recipe, are noted as problems. */
  static List<Recipe> of(List<Recipe> recipes, List<CatalogProblem> problems) {
    var order = new EntryOrder(recipes, problems);
    recipes.forEach(order::add);
    return List.copyOf(order.ordered.values());
  }

  private void add(Recipe recipe) {
    var key = recipe.ledger().key();
    if (ordered.containsKey(key)) {
      return;
    }
    if (!open.add(key)) {
      problems.add(new CatalogProblem(recipe.origin(), "台账互相引用，绕成了圈：" + String.join(" → ", open)));
      return;
    }
    for (var needed : recipe.needs()) {
      var before = recipes.get(needed);
      if (before == null) {
        problems.add(new CatalogProblem(recipe.origin(), "引用的台账 " + needed + " 没有 recipe"));
      } else {
        add(before);
      }
    }
    ordered.putIfAbsent(key, recipe);
    open.remove(key);
  }
}
