package org.townbook.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/** Finds the phrase among words that names what a number is of. */
final class NounPhrase {
  private static final int LONGEST_BEHIND = 12;

  private NounPhrase() {}

  /** The name before a number, without what leads to it; empty if there is none. */
  static List<Word> before(List<Word> words) {
    int end = Clauses.withoutTail(words, words.size(), NounPhrase::isNoName);
    var name = words.subList(0, end);
    name = afterLast(beforeFrom(name), word -> word.is(Role.LISTING));
    name = behindVerb(name);
    int start = 0;
    while (start < name.size() && isNoName(name.get(start))) {
      start++;
    }
    name = name.subList(start, name.size());
    return ofTheLast(afterPreposition(name));
  }

  /** 低保标准由每人每年: what grew stands before 由. */
  private static List<Word> beforeFrom(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean from = words.get(i).text().equals("由") || words.get(i).text().equals("从");
      if (from && words.subList(0, i).stream().anyMatch(w -> w.isNoun() && !isNoName(w))) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  /** 实现经营收入: what stands behind the verb, or before it if that alone has a noun. */
  private static List<Word> behindVerb(List<Word> words) {
    var behind = afterLast(words, NounPhrase::isLightVerb);
    if (behind.size() == words.size() || behind.stream().anyMatch(Word::isNoun)) {
      return behind;
    }
    var before = behindVerb(words.subList(0, words.size() - behind.size() - 1));
    return before.stream().anyMatch(w -> w.isNoun() && !isNoName(w)) ? before : behind;
  }

  /** 选拔素质过硬的中层干部: what is done, and the noun behind the last 的. */
  private static List<Word> ofTheLast(List<Word> words) {
    var noun = afterLast(words, word -> word.text().equals("的"));
    if (noun.size() == words.size() || !words.getFirst().isVerb()) {
      return noun;
    }
    var name = new ArrayList<Word>(List.of(words.getFirst()));
    name.addAll(noun);
    return name;
  }

  private static List<Word> afterLast(List<Word> words, Predicate<Word> separates) {
    for (int i = words.size() - 2; i >= 0; i--) {
      if (separates.test(words.get(i))) {
        return words.subList(i + 1, words.size());
      }
    }
    return words;
  }

  private static boolean isLightVerb(Word word) {
    return word.is(Role.LIGHT) || word.text().equals("等");
  }

  /** 向市一级输送年轻干部: what stands from the verb on. */
  private static List<Word> afterPreposition(List<Word> words) {
    for (int i = words.size() - 2; i >= 0; i--) {
      if (words.get(i).nature().equals("p")) {
        for (int j = i + 1; j < words.size(); j++) {
          if (words.get(j).isVerb() && j + 1 < words.size()) {
            return words.subList(j, words.size());
          }
        }
        return words.subList(i + 1, words.size());
      }
    }
    return words;
  }

  private static boolean isNoName(Word word) {
    return word.is(Role.LIGHT)
        || word.is(Role.FILLER)
        || word.is(Role.OWN_PLACE)
        || word.is(Role.BASE)
        || word.is(Role.PLAN)
        || word.is(Role.PART)
        || word.is(Role.RESPECTIVELY)
        || word.isMark()
        || word.nature().startsWith("u")
        || word.nature().equals("c")
        || word.nature().equals("cc");
  }

  /** The thing counted that stands behind a measure word: 14名国家级引进人才. */
  static List<Word> behind(List<Word> words) {
    int start = 0;
    while (start < words.size()
        && (words.get(start).text().equals("的") || words.get(start).is(Role.OWN_PLACE))) {
      start++;
    }
    int end = start;
    boolean named = false;
    while (end < words.size() && length(words.subList(start, end)) < LONGEST_BEHIND) {
      var word = words.get(end);
      boolean describes =
          !named && (word.isVerb() || word.nature().matches("a|ag|ad|b|d|f|s|m|z|vg"));
      boolean inside =
          end + 1 < words.size()
              && words.get(end + 1).isNoun()
              && (word.text().length() == 1 && word.isVerb() || word.nature().equals("f"));
      boolean fits = word.isNoun() || describes || inside || word.nature().matches("b|q");
      if (isNoName(word) && !word.is(Role.PLAN)
          || word.is(Role.UP)
          || word.is(Role.DOWN)
          || word.is(Role.SHARE)
          || !fits) {
        break;
      }
      named |= word.nature().startsWith("n") || word.nature().equals("vn");
      end++;
    }
    return named ? words.subList(start, end) : List.of();
  }

  /** The words as one. */
  static String text(List<Word> words) {
    return words.stream().map(Word::printed).collect(Collectors.joining());
  }

  /** Its nouns alone. */
  static String nouns(List<Word> words) {
    return words.stream()
        .filter(word -> word.nature().startsWith("n"))
        .map(Word::printed)
        .collect(Collectors.joining());
  }

  /** Whether it says only what was done, not to what. */
  static boolean isVerbOnly(List<Word> words) {
    return !words.isEmpty() && words.stream().noneMatch(Word::isNoun);
  }

  /** Whether it says only where. */
  static boolean isPlaceOnly(List<Word> words) {
    return !words.isEmpty()
        && words.stream()
            .allMatch(word -> word.isPlace() || word.text().matches("[镇村县市省区乡]|级|.{1,3}级"));
  }

  private static int length(List<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }
}
