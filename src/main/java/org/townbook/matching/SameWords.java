package org.townbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.Plain;
import org.townbook.reading.grammar.WordLists;

/**
 * Words that mean the same to whoever writes reports, as {@code resources/reading/same-words.yaml}
 * lists them: 规上 is 规模以上, 社零额 is 社会消费品零售额. Names and texts are compared in one wording.
 */
final class SameWords {
  /** Lists of the grammar whose words only lead to a number. */
  private static final List<String> LEADING =
      List.of("light", "filler", "own_place", "plan", "base", "up", "down", "part");

  private final Map<String, String> wording = new HashMap<>();
  private final List<String> longestFirst;
  private final Set<String> idle;
  private final Set<String> doing;
  private final Set<String> turning;
  private final Set<String> restricting;
  private final List<String> aims;
  private final List<String> stages;

  SameWords() {
    var lists = WordLists.named("same-words");
    for (var rule : lists.rules("same")) {
      var as = String.valueOf(rule.get("as"));
      wording.put(as, as);
      ((List<?>) rule.getOrDefault("words", List.of()))
          .forEach(word -> wording.put(String.valueOf(word), as));
    }
    longestFirst = new ArrayList<>(wording.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    idle = new HashSet<>(lists.words("idle"));
    doing = new HashSet<>(lists.words("doing"));
    var grammar = WordLists.named("vocabulary");
    LEADING.forEach(list -> doing.addAll(grammar.words(list)));
    restricting = new HashSet<>(lists.words("restricting"));
    turning = new HashSet<>(lists.words("turning"));
    stages = lists.words("stages");
    aims = lists.words("aims");
  }

  /** The text in one wording: of words that mean the same, always the one they are listed under. */
  String in(String text) {
    var plain = Plain.of(text);
    var worded = new StringBuilder();
    int at = 0;
    while (at < plain.length()) {
      var word = wordAt(plain, at);
      worded.append(word == null ? plain.substring(at, at + 1) : wording.get(word));
      at += word == null ? 1 : word.length();
    }
    return worded.toString();
  }

  private @Nullable String wordAt(String text, int at) {
    for (var word : longestFirst) {
      if (text.startsWith(word, at)) {
        return word;
      }
    }
    return null;
  }

  /** Whether the word says nothing about which figure is meant: 个数, 累计. */
  boolean isIdle(String word) {
    return idle.contains(word);
  }

  /** Whether the word only says what was done with what is counted: 完成, 建成. */
  boolean does(String word) {
    return doing.contains(word);
  }

  /** Whether the word makes a figure another one: 未办结, 按时办结. */
  boolean turns(String word) {
    return turning.contains(word);
  }

  /** Whether the word makes a figure a part of what it would be without: 限额以上. */
  boolean restricts(String word) {
    return restricting.contains(word);
  }

  /** The last thing that a name says was done; empty unless it says several. */
  String lastStage(String name) {
    var said = stages.stream().filter(name::contains).toList();
    return said.size() > 1 ? said.getLast() : "";
  }

  /** Whether the words say that a number is aimed at: 力争, 预计, 目标. */
  boolean aim(String words) {
    return aims.stream().anyMatch(words::contains);
  }

  /** Whether the word itself says that a number is aimed at. */
  boolean isAim(String word) {
    return aims.contains(word);
  }
}
