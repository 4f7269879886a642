package org.townbook.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.catalog.file.DefinitionNode;
import org.townbook.sample.Group.Axis;
import org.townbook.sample.Group.Drawn;
import org.townbook.sample.Group.Keep;
import org.townbook.sample.Group.Placing;
import org.townbook.sample.Group.Rows;
import org.townbook.shared.Period;

/** Reads one group of a recipe: how many rows, where they lie, and how their fields are drawn. */
record GroupReader(LedgerDefinition ledger, Town town, RuleReader rules, RuleFit fit) {
  private static final String PLACE = "place";

  Group read(DefinitionNode node, SequencedMap<String, Drawn> fields) {
    var rows = rows(node);
    var within = node.as("within", Period::parse, "应是一段月份，如 2022-01..2022-09");
    var group = new Group(rows, placing(node), within, FieldOrder.of(fields, node), node.origin());
    for (var field : ledger.fields()) {
      if (field.required() && !isGiven(group, field)) {
        node.problem("fields", "必填字段 " + field.name() + " 没有规则");
      }
    }
    return group;
  }

  private boolean isGiven(Group group, FieldDefinition field) {
    var name = field.name();
    return group.fields().containsKey(name)
        || (group.within() != null && name.equals(ledger.date()))
        || switch (group.rows()) {
          case Rows.Counted _ -> false;
          case Rows.Listed(var rows) -> rows.stream().allMatch(row -> row.containsKey(name));
          case Rows.Each(var by, _) -> by.containsKey(name);
        };
  }

  private Rows rows(DefinitionNode node) {
    long kinds = List.of("rows", "list", "each").stream().filter(node::has).count();
    if (kinds != 1) {
      node.problem("rows", "一个 group 要写 rows、list、each 中的一个");
    }
    if (node.has("list")) {
      return new Rows.Listed(node.children("list").stream().map(this::listed).toList());
    }
    var each = node.child("each");
    if (each != null) {
      return each(node, each);
    }
    int number = node.whole("rows", 0);
    if (number < 0) {
      node.problem("rows", "rows 不能是负数");
    }
    return new Rows.Counted(number);
  }

  private Map<String, String> listed(DefinitionNode item) {
    var row = new LinkedHashMap<String, String>();
    for (var name : item.names()) {
      var text = item.optional(name);
      if (text != null) {
        row.put(name, value(item, name, text));
      }
    }
    return row;
  }

  private String value(DefinitionNode node, String name, String text) {
    if (name.equals(PLACE)) {
      return code(node, text);
    }
    var field = ledger.findField(name);
    if (field.isEmpty()) {
      node.problem(name, "台账 " + ledger.key() + " 没有字段 " + name);
      return text;
    }
    return fit.canonical(field.get(), text, says -> node.problem(name, says));
  }

  private Rows each(DefinitionNode node, DefinitionNode each) {
    var by = new LinkedHashMap<String, Axis>();
    for (var name : each.names()) {
      by.put(name, axis(each, name));
    }
    var keys = by.entrySet().stream().filter(e -> e.getValue() instanceof Axis.KeysOf).toList();
    if (!node.has("keep")) {
      return new Rows.Each(by, null);
    }
    if (keys.size() != 1 || !(keys.getFirst().getValue() instanceof Axis.KeysOf(var key))) {
      node.problem("keep", "keep 要求 each 里恰有一个台账引用");
      return new Rows.Each(by, null);
    }
    var condition = rules.condition(node, "keep", key);
    var keep = condition == null ? null : new Keep(keys.getFirst().getKey(), condition);
    return new Rows.Each(by, keep);
  }

  private Axis axis(DefinitionNode each, String name) {
    if (name.equals(PLACE)) {
      var places = each.texts(name);
      boolean all = places.equals(List.of("villages"));
      return new Axis.Values(
          all ? town.villageCodes() : places.stream().map(p -> code(each, p)).toList(), false);
    }
    var field = ledger.findField(name);
    if (field.isEmpty()) {
      each.problem(name, "台账 " + ledger.key() + " 没有字段 " + name);
      return new Axis.Values(each.texts(name), false);
    }
    if (each.isList(name)) {
      return new Axis.Values(
          each.texts(name).stream().map(text -> value(each, name, text)).toList(), false);
    }
    return switch (field.get().type()) {
      case DAY, MONTH -> new Axis.Values(dates(each, field.get()), true);
      case REFERENCE -> keys(each, field.get());
      case TEXT, WHOLE, DECIMAL, MONEY, FLAG, CHOICE, PLACE, FILE, CREDIT_CODE, IDENTITY_NUMBER -> {
        each.problem(name, name + " 应写成列表：[…, …]");
        yield new Axis.Values(List.of(), false);
      }
    };
  }

  private static Axis keys(DefinitionNode each, FieldDefinition field) {
    var key = each.text(field.name());
    if (!key.equals(field.of())) {
      each.problem(field.name(), field.name() + " 指向 " + field.of() + "，不是 " + key);
    }
    return new Axis.KeysOf(key);
  }

  private static List<String> dates(DefinitionNode each, FieldDefinition field) {
    var interval = each.isMapping(field.name()) ? each.child(field.name()) : null;
    var period =
        (interval == null ? each : interval)
            .as(interval == null ? field.name() : "in", Period::parse, "应是一段月份");
    int step = interval == null ? 1 : interval.whole("every", 1);
    boolean weekdays = interval != null && interval.flag("weekdays");
    if (interval != null) {
      interval.refuseUnread();
    }
    if (period == null || step < 1) {
      each.problem(field.name(), "应是一段月份，或 {every: 2, in: 2022-01..2022-09}");
      return List.of();
    }
    if (field.type() == FieldType.DAY) {
      return Days.every(step, period, weekdays).stream().map(Object::toString).toList();
    }
    var months = new ArrayList<String>();
    for (int i = 0; i < period.length(); i += step) {
      months.add(period.from().plusMonths(i).toString());
    }
    return months;
  }

  private Placing placing(DefinitionNode node) {
    var named = node.texts(PLACE);
    var level = ledger.enteredAt();
    if (named.equals(List.of("villages")) || (named.isEmpty() && level == EntryLevel.VILLAGE)) {
      return new Placing.Drawn(town.villageCodes());
    }
    if (named.equals(List.of("town")) || named.isEmpty()) {
      return new Placing.InTurn(List.of(code(node, town.town().code())));
    }
    return new Placing.InTurn(named.stream().map(name -> code(node, name)).toList());
  }

  private String code(DefinitionNode node, String place) {
    var found = town.findCode(place);
    if (found.isEmpty()) {
      node.problem(PLACE, town.town().name() + "没有地方 " + place);
    }
    if (ledger.enteredAt() == EntryLevel.VILLAGE && found.equals(Optional.of(town.town().code()))) {
      node.problem(PLACE, "这本台账由村登记（entered_at: village），不能有镇一级的行");
    }
    return found.orElse(place);
  }
}
