package org.townbook.catalog.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.Formula;
import org.townbook.catalog.Formula.Aggregate;
import org.townbook.catalog.Formula.Growth;
import org.townbook.catalog.Formula.Measured;
import org.townbook.catalog.Formula.Span;
import org.townbook.catalog.Formula.Standing;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.expression.Expression;
import org.townbook.shared.NearNames;

/** Reads how a figure comes about. */
final class FormulaReader {
  private static final List<String> KINDS =
      List.of(
          "from",
          "codes",
          "days",
          "ratio",
          "share",
          "growth",
          "difference",
          "total",
          "per_day",
          "reached",
          "earlier");

  private final Map<String, LedgerDefinition> ledgers;
  private final LedgerReader conditions;

  FormulaReader(Map<String, LedgerDefinition> ledgers, LedgerReader conditions) {
    this.ledgers = ledgers;
    this.conditions = conditions;
  }

  /** The formula, or null after noting why there is none. */
  @Nullable Formula read(DefinitionNode node) {
    var kinds = KINDS.stream().filter(node::has).toList();
    if (kinds.size() != 1) {
      node.problem(
          kinds.isEmpty() ? "figure" : kinds.getLast(),
          "一个数字恰好有一种算法（" + String.join("、", KINDS) + "），现在有 " + kinds.size() + " 种");
      return null;
    }
    return switch (kinds.getFirst()) {
      case "from" -> measured(node);
      case "codes" -> new Formula.CodeCount(node.text("codes"));
      case "days" -> {
        if (!node.text("days").equals("calendar")) {
          node.problem("days", "days 只能是 calendar");
        }
        yield new Formula.CalendarDays();
      }
      case "ratio" -> pair(node, "ratio", "of", "over", Formula.Ratio::new);
      case "share" -> pair(node, "share", "part", "of", Formula.Share::new);
      case "difference" -> pair(node, "difference", "of", "less", Formula.Difference::new);
      case "growth" -> compared(node, "growth", Growth::new);
      case "earlier" -> compared(node, "earlier", Formula.Earlier::new);
      case "total" -> new Formula.Total(several(node, "total", 2));
      case "per_day" -> new Formula.PerDay(node.text("per_day"));
      case "reached" -> reached(node);
      default -> throw new IllegalStateException(kinds.getFirst());
    };
  }

  private interface Pair {
    Formula of(String first, String second);
  }

  private static @Nullable Formula pair(
      DefinitionNode node, String kind, String first, String second, Pair maker) {
    var child = node.child(kind);
    if (child == null) {
      return null;
    }
    var formula = maker.of(child.text(first), child.text(second));
    child.refuseUnread();
    return formula;
  }

  private interface Compared {
    Formula of(String figure, Growth.Base on);
  }

  private static @Nullable Formula compared(DefinitionNode node, String kind, Compared maker) {
    var child = node.child(kind);
    if (child == null) {
      return null;
    }
    var formula = maker.of(child.text("of"), child.constant("on", Growth.Base.YEAR));
    child.refuseUnread();
    return formula;
  }

  private static @Nullable Formula reached(DefinitionNode node) {
    var child = node.child("reached");
    if (child == null) {
      return null;
    }
    var bound = child.number("at_least");
    if (bound == null) {
      child.problem("at_least", "reached 要写 at_least");
      bound = BigDecimal.ZERO;
    }
    var formula = new Formula.Reached(several(child, "figures", 1), bound);
    child.refuseUnread();
    return formula;
  }

  private static List<String> several(DefinitionNode node, String name, int least) {
    var keys = node.texts(name);
    if (keys.size() < least) {
      node.problem(name, name + " 至少要列 " + least + " 个数字");
    }
    return keys;
  }

  private @Nullable Formula measured(DefinitionNode node) {
    var ledger = ledgers.get(node.text("from"));
    if (ledger == null) {
      var wanted = node.text("from");
      node.problem("from", "没有台账 " + wanted + NearNames.hint(wanted, ledgers.keySet()));
      return null;
    }
    var aggregate = aggregate(node, ledger);
    if (aggregate == null) {
      return null;
    }
    var whereSource = node.optional("where");
    Expression where =
        whereSource == null ? null : conditions.condition(node, "where", whereSource, ledger);
    var dated = node.optional("dated");
    var span = node.constant("over", Span.class);
    var standing = standing(node, ledger);
    if (span == null) {
      span = standing == null ? Span.PERIOD : Span.STANDING;
    }
    if ((span == Span.STANDING) != (standing != null)) {
      node.problem("over", "over: standing 与 standing: {since, until} 要一起写");
      return null;
    }
    dated = dated == null ? ledger.date() : dated;
    checkDate(node, "dated", dated, ledger);
    return new Measured(ledger.key(), aggregate, where, whereSource, dated, span, standing);
  }

  private static @Nullable Aggregate aggregate(DefinitionNode node, LedgerDefinition ledger) {
    var found = new ArrayList<Aggregate>();
    if (node.has("count")) {
      if (!node.text("count").equals("rows")) {
        node.problem("count", "count 只能是 rows");
      }
      found.add(new Aggregate.Count());
    }
    if (node.has("distinct")) {
      found.add(new Aggregate.Distinct(known(node, "distinct", ledger, false)));
    }
    if (node.has("sum")) {
      found.add(new Aggregate.Sum(known(node, "sum", ledger, true)));
    }
    if (node.has("average")) {
      found.add(new Aggregate.Average(known(node, "average", ledger, true)));
    }
    if (node.has("latest")) {
      found.add(
          new Aggregate.Latest(
              known(node, "latest", ledger, true), known(node, "per", ledger, false)));
    }
    if (found.size() != 1) {
      node.problem("from", "from 之外要恰好写 count、distinct、sum、average、latest 之一");
      return null;
    }
    return found.getFirst();
  }

  private static String known(
      DefinitionNode node, String name, LedgerDefinition ledger, boolean mustBeNumber) {
    var wanted = node.text(name);
    var field = ledger.findField(wanted);
    if (field.isEmpty() && !(wanted.equals("place") && !mustBeNumber)) {
      var names = ledger.fields().stream().map(FieldDefinition::name).toList();
      var hint = NearNames.hint(wanted, names);
      node.problem(name, "台账 " + ledger.key() + " 没有字段 " + wanted + hint);
    } else if (mustBeNumber && field.isPresent() && !field.get().type().isNumber()) {
      node.problem(name, "字段 " + wanted + " 不是数字，不能汇总");
    }
    return wanted;
  }

  private static @Nullable Standing standing(DefinitionNode node, LedgerDefinition ledger) {
    var child = node.child("standing");
    if (child == null) {
      return null;
    }
    var standing = new Standing(child.text("since"), child.text("until"));
    checkDate(child, "since", standing.since(), ledger);
    checkDate(child, "until", standing.until(), ledger);
    child.refuseUnread();
    return standing;
  }

  private static void checkDate(
      DefinitionNode node, String name, String field, LedgerDefinition ledger) {
    if (ledger.findField(field).filter(f -> f.type().isDate()).isEmpty()) {
      node.problem(name, "台账 " + ledger.key() + " 没有日期字段 " + field);
    }
  }
}
