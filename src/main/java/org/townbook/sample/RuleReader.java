package org.townbook.sample;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Parsed;
import org.townbook.catalog.file.DefinitionNode;
import org.townbook.sample.Rule.Span;
import org.townbook.shared.Period;

/** Reads one rule of a recipe; what is wrong with it is noted, and a harmless rule given. */
record RuleReader(Catalog catalog, Map<String, WordList> words) {
  private static final Pattern COUNTER = Pattern.compile("([^#]*)(#+)([^#]*)");
  private static final Pattern RANGE = Pattern.compile("(-?[0-9.]+?)\\.\\.(-?[0-9.]+)");
  private static final Rule NOTHING = new Rule.Constant("");

  /** The rule that stands under the name. */
  Rule read(DefinitionNode in, String name) {
    if (!in.isMapping(name)) {
      return new Rule.Constant(in.text(name));
    }
    var node = in.child(name);
    if (node == null || node.names().isEmpty()) {
      in.problem(name, name + " 的规则是空的");
      return NOTHING;
    }
    var rule = rule(node, node.names().iterator().next());
    node.refuseUnread();
    return rule;
  }

  private Rule rule(DefinitionNode node, String kind) {
    return switch (kind) {
      case "serial" -> serial(node);
      case "pick" -> new Rule.Pick(choices(node, kind));
      case "turn" -> new Rule.Turn(choices(node, kind));
      case "between" -> between(node);
      case "split" ->
          new Rule.Split(
              given(node.number("split")), node.whole("digits", 0), given(node.number("least")));
      case "after" ->
          new Rule.Shifted(node.text("after"), span(node), false, day(node, "not_after"));
      case "before" ->
          new Rule.Shifted(node.text("before"), span(node), true, day(node, "not_before"));
      case "day" -> within(node);
      case "reference" -> reference(node);
      case "name" -> name(node);
      case "credit_code" -> {
        node.flag("credit_code");
        yield new Rule.CreditCode();
      }
      case "maybe" -> maybe(node);
      case "same" -> new Rule.Same(node.text("same"));
      default -> {
        node.problem(kind, "没有叫 " + kind + " 的规则，见 docs/sample.md");
        node.names().forEach(node::optional);
        yield NOTHING;
      }
    };
  }

  private Rule serial(DefinitionNode node) {
    var text = node.text("serial");
    var match = COUNTER.matcher(text);
    if (!match.matches()) {
      node.problem("serial", "serial 里要有一段 #，如 XF-2022-####，现在是 " + text);
      return NOTHING;
    }
    Integer start = node.has("start") ? node.whole("start", 1) : null;
    return new Rule.Serial(match.group(1), match.group(2).length(), match.group(3), start);
  }

  private static List<String> choices(DefinitionNode node, String kind) {
    var choices = node.texts(kind);
    if (choices.isEmpty()) {
      node.problem(kind, kind + " 要列出至少一项");
      return List.of("");
    }
    return choices;
  }

  private Rule between(DefinitionNode node) {
    var range = RANGE.matcher(node.text("between"));
    int digits = node.whole("digits", 0);
    try {
      if (range.matches()) {
        var from = new BigDecimal(range.group(1));
        var to = new BigDecimal(range.group(2));
        if (from.compareTo(to) <= 0 && from.scale() <= digits && to.scale() <= digits) {
          return new Rule.Between(from, to, digits);
        }
      }
    } catch (NumberFormatException e) {
      // said below, with the form that is wanted
    }
    node.problem("between", "between 应是从小到大的两个数，如 3..9，小数位不超过 digits");
    return NOTHING;
  }

  private static Span span(DefinitionNode node) {
    var span =
        node.as(
            "days",
            text -> {
              var ends = text.split("\\.\\.", -1);
              int least = Integer.parseInt(ends[0]);
              int most = Integer.parseInt(ends[ends.length - 1]);
              if (ends.length > 2 || least > most) {
                throw new IllegalArgumentException(text);
              }
              return new Span(least, most);
            },
            "应是天数，如 0..5");
    if (span == null) {
      if (!node.has("days")) {
        node.problem("days", "缺少 days");
      }
      return new Span(0, 0);
    }
    return span;
  }

  private static @Nullable LocalDate day(DefinitionNode node, String name) {
    return node.as(
        name,
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
          }
        },
        "应是日期");
  }

  private static Rule within(DefinitionNode node) {
    var period = node.as("day", Period::parse, "应是一段月份，如 2022-01..2022-09");
    return period == null ? NOTHING : new Rule.Within(period);
  }

  private Rule reference(DefinitionNode node) {
    var ledger = node.text("reference");
    var where = node.has("where") ? condition(node, "where", ledger) : null;
    return new Rule.Reference(ledger, where, node.flag("turn"));
  }

  /** A condition on a ledger's rows; null after noting what is wrong with it. */
  @Nullable Expression condition(DefinitionNode node, String name, String ledger) {
    var source = node.text(name);
    if (catalog.findLedger(ledger).isEmpty()) {
      node.problem(name, "没有台账 " + ledger);
      return null;
    }
    return switch (catalog.condition(ledger, source)) {
      case Parsed.Valid(var expression) -> expression;
      case Parsed.Invalid(var faults) -> {
        faults.forEach(fault -> node.problem(name, fault.sentence()));
        yield null;
      }
    };
  }

  private Rule name(DefinitionNode node) {
    var kind = node.text("name");
    var list = words.get(kind);
    if (list == null) {
      node.problem("name", "没有词表 " + kind + "，已有 " + String.join("、", words.keySet()));
      return NOTHING;
    }
    return new Rule.Name(list);
  }

  private Rule maybe(DefinitionNode node) {
    var share = given(node.number("maybe"));
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      node.problem("maybe", "maybe 应在 0 与 1 之间");
    }
    return new Rule.Maybe(share, read(node, "then"));
  }

  private static BigDecimal given(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
