package org.townbook.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition.EntryLevel;

/** Reads a check from its file. */
final class CheckReader {
  private final Set<String> figures;

  CheckReader(Set<String> figures) {
    this.figures = figures;
  }

  /** The check, or null after noting what is wrong with its relation. */
  @Nullable CheckDefinition read(DefinitionNode node) {
    var key = node.text("check");
    var title = node.title();
    var kind = node.constant("kind", CheckDefinition.Kind.class);
    var written = node.text("relation");
    var source = node.optional("source");
    var because = node.optional("because");
    node.optional("because_en");
    var scope = scope(node.child("applies"));
    node.refuseUnread();
    if (kind == null) {
      node.problem("kind", "缺少 kind");
      return null;
    }
    return switch (Relation.parse(written, figures)) {
      case Relation.Outcome.Valid(var relation) -> {
        if (relation.sign() == Relation.Sign.DEFINES && kind != CheckDefinition.Kind.NOTE) {
          node.problem("relation", ":= 只计算不评判，kind 应是 note");
        }
        yield new CheckDefinition(
            key, title, relation, kind, scope, source, because, node.origin());
      }
      case Relation.Outcome.Invalid(var faults) -> {
        faults.forEach(f -> node.problem("relation", f));
        yield null;
      }
    };
  }

  private static CheckScope scope(@Nullable DefinitionNode node) {
    if (node == null) {
      return CheckScope.EVERYWHERE;
    }
    var at = node.constant("at", EntryLevel.class);
    var year = node.as("year", Integer::valueOf, "应是年份");
    var sinceJanuary = node.flag("since_january");
    node.refuseUnread();
    return new CheckScope(at, year, sinceJanuary);
  }
}
