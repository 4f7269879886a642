package org.townbook.catalog.file;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.Origin;
import org.townbook.catalog.Title;
import org.townbook.shared.NearNames;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a definition file that knows its lines. Reading a name that is missing or malformed
 * notes a problem and gives a harmless value, so that all problems of a file come out at once.
 */
public final class DefinitionNode {
  private final Path file;
  private final int linesBefore;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final List<CatalogProblem> problems;

  private DefinitionNode(
      Path file, int linesBefore, MappingNode node, List<CatalogProblem> problems) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.line = lineOf(node);
    this.problems = problems;
    for (var tuple : node.getValue()) {
      var key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
      lines.put(key, lineOf(tuple.getKeyNode()));
      if (values.put(key, tuple.getValueNode()) != null) {
        problem(key, "重复写了 " + key);
      }
    }
  }

  /** The mapping that a file holds; null after noting why it cannot be read as one. */
  public static @Nullable DefinitionNode read(Path file, List<CatalogProblem> problems) {
    var text = DefinitionText.read(file, problems);
    return text == null ? null : read(file, 0, text, problems);
  }

  /**
   * The mapping that a part of a file holds; null after noting why it cannot be read as one.
   *
   * @param linesBefore lines of the file above that part
   */
  static @Nullable DefinitionNode read(
      Path file, int linesBefore, String yaml, List<CatalogProblem> problems) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(true); // reported by the constructor with its line
    options.setMaxAliasesForCollections(0);
    try {
      var node = new Yaml(options).compose(new StringReader(yaml));
      if (node instanceof MappingNode mapping) {
        return new DefinitionNode(file, linesBefore, mapping, problems);
      }
      problems.add(new CatalogProblem(new Origin(file, linesBefore + 1), "应是一组 名称: 值"));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = linesBefore + (mark == null ? 1 : mark.getLine() + 1);
      problems.add(new CatalogProblem(new Origin(file, line), "YAML 写法有误：" + e.getProblem()));
    } catch (YAMLException e) {
      var where = new Origin(file, linesBefore + 1);
      problems.add(new CatalogProblem(where, "YAML 写法有误：" + e.getMessage()));
    }
    return null;
  }

  private int lineOf(Node node) {
    return linesBefore + node.getStartMark().getLine() + 1;
  }

  private DefinitionNode inside(MappingNode mapping) {
    return new DefinitionNode(file, linesBefore, mapping, problems);
  }

  /** Where the mapping begins. */
  public Origin origin() {
    return new Origin(file, line);
  }

  /** Where a name stands; where the mapping begins if it does not stand there. */
  public Origin origin(String name) {
    return new Origin(file, lines.getOrDefault(name, line));
  }

  /** Notes a problem at the line of a name. */
  public void problem(String name, String message) {
    problems.add(new CatalogProblem(origin(name), message));
  }

  /** Whether the name stands there, with a value or without. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether the name stands for a mapping, not for a value or a list. */
  public boolean isMapping(String name) {
    return values.get(name) instanceof MappingNode;
  }

  /** Whether the name stands for a list. */
  public boolean isList(String name) {
    return values.get(name) instanceof SequenceNode;
  }

  /** All names, in their order. */
  public Set<String> names() {
    return values.keySet();
  }

  /** A required text. */
  public String text(String name) {
    var found = optional(name);
    if (found == null) {
      problem(name, "缺少 " + name);
      return "";
    }
    return found;
  }

  /** A text that may be missing; an empty one counts as missing. */
  public @Nullable String optional(String name) {
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

  /** True or false; false when missing. */
  public boolean flag(String name) {
    var text = optional(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(name, name + " 应写 true 或 false");
    }
    return "true".equals(text);
  }

  /** An exact number; null when missing or malformed. */
  public @Nullable BigDecimal number(String name) {
    return as(name, BigDecimal::new, "应是数字");
  }

  /** A whole number, or the other one when it is missing or malformed. */
  public int whole(String name, int otherwise) {
    var value = as(name, Integer::valueOf, "应是整数");
    return value == null ? otherwise : value;
  }

  /** One of the constants, written in lower case; null when missing or wrong. */
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    var allowed = new ArrayList<String>();
    var text = optional(name);
    for (var constant : type.getEnumConstants()) {
      var written = constant.name().toLowerCase(Locale.ROOT);
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

  /** One of the constants, written in lower case; the other one when missing or wrong. */
  public <E extends Enum<E>> E constant(String name, E otherwise) {
    var found = constant(name, otherwise.getDeclaringClass());
    return found == null ? otherwise : found;
  }

  /**
   * The value read by the function; null when missing or malformed.
   *
   * @param reader refuses by {@link IllegalArgumentException}
   * @param wanted what the value should be, to be told behind the name
   */
  public <T> @Nullable T as(String name, Function<String, T> reader, String wanted) {
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

  /** The names {@code title}, which must be there, and {@code title_en}. */
  public Title title() {
    return new Title(text("title"), optional("title_en"));
  }

  /** A list of texts; a single text counts as a list of one. */
  public List<String> texts(String name) {
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
  public List<DefinitionNode> children(String name) {
    read.add(name);
    var node = values.get(name);
    if (node == null) {
      return List.of();
    }
    var children = new ArrayList<DefinitionNode>();
    if (node instanceof SequenceNode sequence) {
      for (var item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          children.add(inside(mapping));
        } else {
          problems.add(new CatalogProblem(new Origin(file, lineOf(item)), name + " 的每一项应是映射"));
        }
      }
    } else {
      problem(name, name + " 应是列表");
    }
    return children;
  }

  /** The mapping that a name stands for; null when missing or malformed. */
  public @Nullable DefinitionNode child(String name) {
    read.add(name);
    var node = values.get(name);
    if (node == null) {
      return null;
    }
    if (node instanceof MappingNode mapping) {
      return inside(mapping);
    }
    problem(name, name + " 应是映射");
    return null;
  }

  /** Every name with its text, for rows of examples. */
  public Map<String, String> row() {
    var row = new LinkedHashMap<String, String>();
    values.keySet().forEach(name -> row.put(name, text(name)));
    return row;
  }

  /** Reports names that nobody asked for: most often a slip of the pen. */
  public void refuseUnread() {
    for (var name : values.keySet()) {
      if (!read.contains(name)) {
        problem(name, "不认识的名称 " + name + NearNames.hint(name, read));
      }
    }
  }
}
