package org.townbook.reading.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The grammar's word lists, as they lie in {@code resources/reading}. */
public final class WordLists {
  private final String name;
  private final Map<String, Object> lists;

  private WordLists(String name, Map<String, Object> lists) {
    this.name = name;
    this.lists = lists;
  }

  /** Reads {@code resources/reading/NAME.yaml}. */
  public static WordLists named(String name) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var in = WordLists.class.getResourceAsStream("/reading/" + name + ".yaml")) {
      return new WordLists(name, new Yaml(new SafeConstructor(options)).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list. */
  @SuppressWarnings("unchecked")
  public List<String> words(String list) {
    return ((List<Object>) part(list)).stream().map(String::valueOf).toList();
  }

  /** The rules of a list, each a map of what it names. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> rules(String list) {
    return (List<Map<String, Object>>) part(list);
  }

  /** A list of words by word. */
  @SuppressWarnings("unchecked")
  public Map<String, String> byWord(String list) {
    return (Map<String, String>) part(list);
  }

  private Object part(String list) {
    var part = lists.get(list);
    if (part == null) {
      throw new IllegalStateException(name + ".yaml has no list " + list);
    }
    return part;
  }
}
