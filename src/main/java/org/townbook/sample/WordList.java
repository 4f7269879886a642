package org.townbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.townbook.shared.Refusal;

/**
 * Words that names of a kind are put together from: one out of each section. In the file, words are
 * parted by spaces and sections by blank lines; {@code -} stands for no word, # starts a remark.
 */
record WordList(String kind, List<List<String>> sections) {
  private static final int TRIES = 200;

  WordList {
    sections = sections.stream().map(List::copyOf).toList();
  }

  /**
   * All lists of a folder, by kind.
   *
   * @throws Refusal naming a file without words
   */
  static Map<String, WordList> in(Path folder) {
    var lists = new LinkedHashMap<String, WordList>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          var kind = name.substring(0, name.length() - ".txt".length());
          var sections = sections(Files.readAllLines(file));
          if (sections.isEmpty()) {
            throw new Refusal("词表 " + file + " 里没有词，每行写几个，用空格隔开。");
          }
          lists.put(kind, new WordList(kind, sections));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read word lists in " + folder, e);
    }
    return lists;
  }

  private static List<List<String>> sections(List<String> lines) {
    var sections = new ArrayList<List<String>>();
    var open = new ArrayList<String>();
    for (var line : lines) {
      if (line.isBlank()) {
        if (!open.isEmpty()) {
          sections.add(List.copyOf(open));
          open.clear();
        }
      } else if (!line.startsWith("#")) {
        Stream.of(line.strip().split("\\s+")).map(w -> w.equals("-") ? "" : w).forEach(open::add);
      }
    }
    if (!open.isEmpty()) {
      sections.add(List.copyOf(open));
    }
    return sections;
  }

  /**
   * A name that is not among the used ones, and now is. When new ones have become hard to find the
   * used ones are forgotten, for then names repeat, as they do in life.
   */
  String draw(Chance chance, Set<String> used) {
    for (int i = 0; i < TRIES; i++) {
      var name = new StringBuilder();
      sections.forEach(section -> name.append(chance.pick(section)));
      if (used.add(name.toString())) {
        return name.toString();
      }
    }
    used.clear();
    return draw(chance, used);
  }
}
