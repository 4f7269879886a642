package org.townbook.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.file.DefinitionNode;
import org.townbook.sample.Group.Drawn;

/** Reads a recipe and holds it against its ledger; notes every problem with file and line. */
final class RecipeReader {
  private final Catalog catalog;
  private final Town town;
  private final RuleReader rules;
  private final List<CatalogProblem> problems;

  RecipeReader(Catalog catalog, Town town, RuleReader rules, List<CatalogProblem> problems) {
    this.catalog = catalog;
    this.town = town;
    this.rules = rules;
    this.problems = problems;
  }

  /** The recipe; null when the file is not even the beginning of one. */
  @Nullable Recipe read(Path file) {
    var node = DefinitionNode.read(file, problems);
    if (node == null) {
      return null;
    }
    var key = node.text("recipe");
    var ledger = catalog.findLedger(key);
    if (!file.getFileName().toString().equals(key + ".yaml")) {
      node.problem("recipe", "文件名应是 " + key + ".yaml");
    }
    if (ledger.isEmpty()) {
      node.problem("recipe", "没有台账 " + key);
      return null;
    }
    return recipe(node, ledger.get());
  }

  private Recipe recipe(DefinitionNode node, LedgerDefinition ledger) {
    var fit = new RuleFit(new FieldTexts(catalog, town), ledger);
    var shared = drawn(node, ledger, fit);
    var groupReader = new GroupReader(ledger, town, rules, fit);
    var groups = new ArrayList<Group>();
    for (var child : node.children("groups")) {
      var fields = new LinkedHashMap<>(shared);
      fields.putAll(drawn(child, ledger, fit));
      groups.add(groupReader.read(child, fields));
      child.refuseUnread();
    }
    if (groups.isEmpty()) {
      node.problem("groups", "recipe 至少要有一个 group");
    }
    node.refuseUnread();
    return new Recipe(ledger, groups, node.origin());
  }

  private SequencedMap<String, Drawn> drawn(
      DefinitionNode node, LedgerDefinition ledger, RuleFit fit) {
    var drawn = new LinkedHashMap<String, Drawn>();
    var fields = node.child("fields");
    if (fields == null) {
      return drawn;
    }
    for (var name : fields.names()) {
      var rule = rules.read(fields, name);
      var field = ledger.findField(name);
      if (field.isEmpty()) {
        fields.problem(name, "台账 " + ledger.key() + " 没有字段 " + name);
        continue;
      }
      var fitted = fit.fitted(field.get(), rule, says -> fields.problem(name, says));
      drawn.put(name, new Drawn(fitted, fields.origin(name)));
    }
    return drawn;
  }
}
