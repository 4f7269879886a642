package org.townbook.sample;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import org.townbook.catalog.file.DefinitionNode;
import org.townbook.sample.Group.Drawn;

/** Puts fields in the order in which they can be drawn: each after the one it is counted from. */
final class FieldOrder {
  private final SequencedMap<String, Drawn> fields;
  private final SequencedMap<String, Drawn> ordered = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final DefinitionNode node;

  private FieldOrder(SequencedMap<String, Drawn> fields, DefinitionNode node) {
    this.fields = fields;
    this.node = node;
  }

  /** A circle is told as a problem of the group. */
  static SequencedMap<String, Drawn> of(SequencedMap<String, Drawn> fields, DefinitionNode node) {
    var order = new FieldOrder(fields, node);
    fields.keySet().forEach(order::add);
    return order.ordered;
  }

  private void add(String name) {
    var drawn = fields.get(name);
    if (drawn == null || ordered.containsKey(name)) {
      return;
    }
    if (!open.add(name)) {
      node.problem("fields", "字段互相依赖，绕成了圈：" + String.join(" → ", open));
      return;
    }
    var before = drawn.rule().follows();
    if (before != null) {
      add(before);
    }
    ordered.putIfAbsent(name, drawn);
    open.remove(name);
  }
}
