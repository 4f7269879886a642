package org.townbook.catalog.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.LedgerDefinition.Expectation;
import org.townbook.catalog.LedgerDefinition.IfEmpty;
import org.townbook.catalog.LedgerDefinition.Privacy;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.catalog.expression.Scope;

/** Reads a ledger from its file and checks what can be checked with the code lists alone. */
final class LedgerReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

  private final Map<String, CodeList> codeLists;
  private final FieldDefinitionReader fieldReader;

  LedgerReader(Map<String, CodeList> codeLists) {
    this.codeLists = codeLists;
    this.fieldReader = new FieldDefinitionReader(codeLists);
  }

  LedgerDefinition read(DefinitionNode node) {
    var fields = fields(node);
    var ledger =
        new LedgerDefinition(
            node.text("ledger"),
            node.title(),
            node.text("one_row_is"),
            node.texts("systems"),
            node.text("kept_by"),
            node.constant("entered_at", EntryLevel.TOWN),
            node.text("date"),
            node.texts("key"),
            expectation(node),
            node.constant("if_empty", IfEmpty.UNKNOWN),
            node.constant("privacy", Privacy.INTERNAL),
            fields,
            rules(node, LedgerDefinition.scope(fields, this::codesOf)),
            examples(node),
            node.origin());
    checkNames(node, ledger);
    if (ledger.expects() != null && ledger.ifEmpty() == IfEmpty.ZERO) {
      node.problem("if_empty", "写了 expects 就不能写 if_empty: zero：该报的没有报，不能当作没有");
    }
    node.refuseUnread();
    return ledger;
  }

  private List<FieldDefinition> fields(DefinitionNode node) {
    var fields = new ArrayList<FieldDefinition>();
    var seen = new HashSet<String>();
    for (var child : node.children("fields")) {
      var field = fieldReader.read(child);
      if (LedgerDefinition.SYSTEM_NAMES.contains(field.name())) {
        child.problem("name", field.name() + " 是每条记录自带的名称，请换一个");
      } else if (!NAME.matcher(field.name()).matches() || !Scope.allows(field.name())) {
        child.problem("name", "字段名应是小写英文、数字和下划线，且不是表达式的保留字：" + field.name());
      } else if (!seen.add(field.name())) {
        child.problem("name", "字段 " + field.name() + " 重复");
      } else {
        fields.add(field);
      }
    }
    return fields;
  }

  private static @Nullable Expectation expectation(DefinitionNode node) {
    var child = node.child("expects");
    if (child == null) {
      return null;
    }
    var every = child.constant("every", Expectation.Every.class);
    var from = child.constant("from", EntryLevel.class);
    child.refuseUnread();
    if (every == null || from == null) {
      node.problem("expects", "expects 要写 every: month|year 和 from: village|town");
      return null;
    }
    return new Expectation(every, from);
  }

  private List<LedgerDefinition.Rule> rules(DefinitionNode node, Scope scope) {
    var rules = new ArrayList<LedgerDefinition.Rule>();
    for (var child : node.children("rules")) {
      var source = child.text("must");
      var must = condition(child, "must", source, scope);
      var says = child.text("says");
      if (must != null) {
        rules.add(new LedgerDefinition.Rule(source, must, says));
      }
      child.refuseUnread();
    }
    return rules;
  }

  private static List<LedgerDefinition.Example> examples(DefinitionNode node) {
    var examples = new ArrayList<LedgerDefinition.Example>();
    for (var child : node.children("examples")) {
      var accepts = child.child("accepts");
      var refuses = child.child("refuses");
      var row = accepts != null ? accepts : refuses;
      if (row == null || (accepts != null && refuses != null)) {
        child.problem("accepts", "样例要写 accepts 或 refuses 之一");
        continue;
      }
      examples.add(
          new LedgerDefinition.Example(
              row.row(), accepts != null, child.optional("at"), child.origin()));
      child.refuseUnread();
    }
    return examples;
  }

  private void checkNames(DefinitionNode node, LedgerDefinition ledger) {
    if (!NAME.matcher(ledger.key()).matches()) {
      node.problem("ledger", "台账名应是小写英文、数字和下划线：" + ledger.key());
    }
    if (ledger.findField(ledger.date()).filter(f -> f.type().isDate()).isEmpty()) {
      node.problem("date", "date 应是本台账一个 day 或 month 字段，现在是 " + ledger.date());
    } else if (!ledger.dateField().required()) {
      node.problem("date", "日期字段 " + ledger.date() + " 应是必填（required: true）");
    }
    if (ledger.naturalKey().isEmpty()) {
      node.problem("key", "缺少 key：哪些字段相同就是同一件事");
    }
    for (var name : ledger.naturalKey()) {
      if (!name.equals("place")
          && ledger.findField(name).filter(FieldDefinition::required).isEmpty()) {
        node.problem("key", "key 里的 " + name + " 应是本台账的必填字段或 place");
      }
    }
    var office = codeLists.get("office");
    if (office != null && office.find(ledger.keptBy()).isEmpty()) {
      node.problem("kept_by", "代码表 office 里没有 " + ledger.keptBy());
    }
  }

  /** A condition on the ledger's rows; null after noting what is wrong with it. */
  @Nullable Expression condition(
      DefinitionNode node, String name, String source, LedgerDefinition ledger) {
    return condition(node, name, source, ledger.scope(this::codesOf));
  }

  /** A condition on the names of a scope; null after noting what is wrong with it. */
  static @Nullable Expression condition(
      DefinitionNode node, String name, String source, Scope scope) {
    return switch (Language.condition(source, scope)) {
      case Parsed.Valid(var expression) -> expression;
      case Parsed.Invalid(var faults) -> {
        faults.forEach(f -> node.problem(name, f.sentence() + "（" + source + "）"));
        yield null;
      }
    };
  }

  private Set<String> codesOf(String list) {
    var found = codeLists.get(list);
    return found == null ? Set.of() : found.codes();
  }
}
