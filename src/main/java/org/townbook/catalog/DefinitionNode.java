package org.townbook.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.NearNames;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
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

  /** The mapping that a file holds; null after noting why it cannot be read as one. */
  public static @Nullable DefinitionNode read(Path file, List<CatalogProblem> problems) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(true); // reported by the constructor with its line
    options.setMaxAliasesForCollections(0);
    try (var reader = Files.newBufferedReader(file)) {
      var node = new Yaml(options).compose(reader);
      if (node instanceof MappingNode mapping) {
        return new DefinitionNode(file, mapping, problems);
      }
      problems.add(new CatalogProblem(new Origin(file, 1), "文件应是一组 名称: 值"));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      problems.add(new CatalogProblem(new Origin(file, line), "YAML 写法有误：" + e.getProblem()));
    } catch (CharacterCodingException e) {
      problems.add(new CatalogProblem(new Origin(file, 1), "文件不是 UTF-8 编码"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return null;
  }

  public Origin origin() {
    return new Origin(file, line);
  }

  public Origin origin(String name) {
    return new Origin(file, lines.getOrDefault(name, line));
  }

  public void problem(String name, String message) {
    problems.add(new CatalogProblem(origin(name), message));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether the name stands for a mapping, not for a value or a list. */
  public boolean isMapping(String name) {
    return values.get(name) instanceof MappingNode;
  }

  public boolean isList(String name) {
    return values.get(name) instanceof SequenceNode;
  }

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

  public boolean flag(String name) {
    var text = optional(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(name, name + " 应写 true 或 false");
    }
    return "true".equals(text);
  }

  public @Nullable BigDecimal number(String name) {
    return as(name, BigDecimal::new, "应是数字");
  }

  public int whole(String name, int otherwise) {
    var value = as(name, Integer::valueOf, "应是整数");
    return value == null ? otherwise : value;
  }

  /** One of the constants, written in lower case; null when missing or wrong. */
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
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

  public @Nullable DefinitionNode child(String name) {
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
  public Map<String, String> row() {
    var row = new LinkedHashMap<String, String>();
    values.keySet().forEach(name -> row.put(name, text(name)));
    return row;
  }

  /** Reports names that nobody asked for: most often a slip of the pen. */
  public void refuseUnread() {
    for (var name : values.keySet()) {
      if (!read.contains(name)) {
        var near = NearNames.of(name, read);
        problem(name, "不认识的名称 " + name + (near.isEmpty() ? "" : "，是否想写 " + near.getFirst()));
      }
    }
  }
}
