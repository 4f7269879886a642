package org.townbook.catalog.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.CheckDefinition.Kind;
import org.townbook.catalog.CheckScope;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.Relation;
import org.townbook.catalog.Title;
import org.townbook.catalog.expression.Expression;

/** Reads a check from its file. */
final class CheckReader {
  private final Set<String> figures;

  CheckReader(Set<String> figures) {
    this.figures = figures;
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
    return switch (Relation.parse(node.text("relation"), figures)) {
      case Relation.Outcome.Valid(var relation) -> relation;
      case Relation.Outcome.Invalid(var faults) -> {
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
    return source == null
        ? null
        : LedgerReader.condition(node, "when", source, Relation.scopeOf(figures));
  }
}
