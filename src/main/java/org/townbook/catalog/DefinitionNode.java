package org.townbook.catalog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a definition file that knows its lines. Reading a name that is missing or malformed
 * notes a problem and gives a harmless value, so that all problems of a file come out at once.
 */
final class DefinitionNode {
  private final Path file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final List<CatalogProblem> problems;

  DefinitionNode(Path file, MappingNode node, List<CatalogProblem> problems) {
    this.file = file;
    this.line = node.getStartMark().getLine() + 1;
    this.problems = problems;
    for (var tuple : node.getValue()) {
      var key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
      lines.put(key, tuple.getKeyNode().getStartMark().getLine() + 1);
      if (values.put(key, tuple.getValueNode()) != null) {
        problem(key, "重复写了 " + key);
      }
    }
  }

  Origin origin() {
    return new Origin(file, line);
  }

  Origin origin(String name) {
    return new Origin(file, lines.getOrDefault(name, line));
  }

  void problem(String name, String message) {
    problems.add(new CatalogProblem(origin(name), message));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Set<String> names() {
    return values.keySet();
  }

  /** A required text. */
  String text(String name) {
    var found = optional(name);
    if (found == null) {
      problem(name, "缺少 " + name);
      return "";
    }
    return found;
  }

  /** A text that may be missing; an empty one counts as missing. */
  @Nullable String optional(String name) {
    read.add(name);
    var node = values.get(name);
    if (node == null || node.getTag().equals(Tag.NULL)) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      var text = scalar.getValue().strip();
      return text.isEmpty() ? null : text;
    }
    problem(name, name + " 应是一个值，不是列表或映射");
    return null;
  }

  boolean flag(String name) {
    var text = optional(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(name, name + " 应写 true 或 false");
    }
    return "true".equals(text);
  }

  @Nullable BigDecimal number(String name) {
    return as(name, BigDecimal::new, "应是数字");
  }

  int whole(String name, int otherwise) {
    var value = as(name, Integer::valueOf, "应是整数");
    return value == null ? otherwise : value;
  }

  /** One of the constants, written in lower case; null when missing or wrong. */
  <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    var allowed = new ArrayList<String>();
    var text = optional(name);
    for (var constant : type.getEnumConstants()) {
      var written = constant.name().toLowerCase(java.util.Locale.ROOT);
      if (written.equals(text)) {
        return constant;
      }
      allowed.add(written);
    }
    if (text != null) {
      problem(name, name + " 不能是 " + text + "，应是 " + String.join("、", allowed) + " 之一");
    }
    return null;
  }

  /** The value read by the function, which refuses by throwing. */
  <T> @Nullable T as(String name, Function<String, T> reader, String wanted) {
    var text = optional(name);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      problem(name, name + " " + wanted + "，现在是 " + text);
      return null;
    }
  }

  Title title() {
    return new Title(text("title"), optional("title_en"));
  }

  /** A list of texts; a single text counts as a list of one. */
  List<String> texts(String name) {
    read.add(name);
    var node = values.get(name);
    return switch (node) {
      case null -> List.of();
      case ScalarNode s -> List.of(s.getValue());
      case SequenceNode q ->
          q.getValue().stream()
              .map(n -> n instanceof ScalarNode s ? s.getValue() : "")
              .filter(t -> !t.isEmpty())
              .toList();
      default -> {
        problem(name, name + " 应是列表");
        yield List.of();
      }
    };
  }

  /** The mappings of a list, each with its own line. */
  List<DefinitionNode> children(String name) {
    read.add(name);
    var node = values.get(name);
    if (node == null) {
      return List.of();
    }
    var children = new ArrayList<DefinitionNode>();
    if (node instanceof SequenceNode sequence) {
      for (var item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          children.add(new DefinitionNode(file, mapping, problems));
        } else {
          problems.add(
              new CatalogProblem(
                  new Origin(file, item.getStartMark().getLine() + 1), name + " 的每一项应是映射"));
        }
      }
    } else {
      problem(name, name + " 应是列表");
    }
    return children;
  }

  @Nullable DefinitionNode child(String name) {
    read.add(name);
    var node = values.get(name);
    if (node == null) {
      return null;
    }
    if (node instanceof MappingNode mapping) {
      return new DefinitionNode(file, mapping, problems);
    }
    problem(name, name + " 应是映射");
    return null;
  }

  /** Every name with its text, for rows of examples. */
  Map<String, String> row() {
    var row = new LinkedHashMap<String, String>();
    values.keySet().forEach(name -> row.put(name, text(name)));
    return row;
  }

  /** Reports names that nobody asked for: most often a slip of the pen. */
  void refuseUnread() {
    for (var name : values.keySet()) {
      if (!read.contains(name)) {
        var near = Nearest.to(name, read);
        problem(name, "不认识的名称 " + name + (near.isEmpty() ? "" : "，是否想写 " + near.getFirst()));
      }
    }
  }
}
