package org.townbook.catalog.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.CheckDefinition.Kind;
import org.townbook.catalog.CheckScope;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.Relation;
import org.townbook.catalog.RelationReader;
import org.townbook.catalog.Title;
import org.townbook.catalog.expression.Expression;

/** Reads a check from its file. */
final class CheckReader {
  private final Map<String, String> units;

  /** Takes the units of the figures that checks may speak of. */
  CheckReader(Map<String, String> units) {
    this.units = units;
  }

  /** The check, or null after noting what is wrong with it. */
  @Nullable CheckDefinition read(DefinitionNode node) {
    var key = node.text("check");
    var title = node.title();
    node.text("kind");
    var kind = node.constant("kind", Kind.class);
    var relation = relation(node);
    var source = node.optional("source");
    var because = because(node);
    var scope = scope(node.child("applies"));
    node.refuseUnread();
    if (kind == null || relation == null) {
      return null;
    }
    if (relation.sign() == Relation.Sign.DEFINES && kind != Kind.NOTE) {
      node.problem("relation", ":= 只计算不评判，kind 应是 note");
    }
    return new CheckDefinition(key, title, relation, kind, scope, source, because, node.origin());
  }

  private @Nullable Relation relation(DefinitionNode node) {
    return switch (RelationReader.read(node.text("relation"), units)) {
      case RelationReader.Outcome.Valid(var relation) -> relation;
      case RelationReader.Outcome.Invalid(var faults) -> {
        faults.forEach(f -> node.problem("relation", f));
        yield null;
      }
    };
  }

  private static @Nullable Title because(DefinitionNode node) {
    var chinese = node.optional("because");
    var english = node.optional("because_en");
    if (chinese == null && english != null) {
      node.problem("because_en", "有 because_en 就要有 because");
    }
    return chinese == null ? null : new Title(chinese, english);
  }

  private CheckScope scope(@Nullable DefinitionNode node) {
    if (node == null) {
      return CheckScope.EVERYWHERE;
    }
    var at = node.constant("at", EntryLevel.class);
    var year = node.as("year", Integer::valueOf, "应是年份");
    var sinceJanuary = node.flag("since_january");
    var when = when(node);
    node.refuseUnread();
    return new CheckScope(at, year, sinceJanuary, when);
  }

  private @Nullable Expression when(DefinitionNode node) {
    var source = node.optional("when");
    if (source == null) {
      return null;
    }
    var scope = RelationReader.scopeOf(units.keySet());
    var condition = LedgerReader.condition(node, "when", source, scope);
    return condition == null
        ? null
        : RelationReader.inUnits(condition, units, fault -> node.problem("when", fault));
  }
}
