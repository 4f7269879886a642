package org.townbook.reading.grammar;

import java.util.Comparator;
import java.util.List;

/** 约, 近, 超过 before a number; 以上, 左右 after its unit. */
final class Qualifiers {
  private final List<String> before;
  private final List<String> after;

  Qualifiers() {
    var lists = WordLists.named("vocabulary");
    before = longestFirst(lists.words("qualifier_before"));
    after = longestFirst(lists.words("qualifier_after"));
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** The word that a text ends with before a number; empty if none. */
  String before(String text, int end) {
    return before.stream()
        .filter(word -> text.startsWith(word, end - word.length()))
        .findFirst()
        .orElse("");
  }

  /** The word that follows a unit; empty if none. */
  String after(String text, int start) {
    return after.stream()
        .filter(word -> text.startsWith(word, start))
        .filter(word -> !word.equals("多") || isOver(text, start + 1))
        .findFirst()
        .orElse("");
  }

  /** 多 is a qualifier where nothing follows that it could begin: 10公里多, not 5个多功能厅. */
  private static boolean isOver(String text, int end) {
    return end >= text.length() || "，。；、,;".indexOf(text.charAt(end)) >= 0;
  }
}
