package org.townbook.reading.grammar;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words are units, and where one of them stands in a text. */
final class UnitWords {
  private static final int LONGEST = 6;
  private static final String MULTIPLES = "万亿";

  private final Set<String> arabic;
  private final Set<String> chinese;
  private final Set<String> counted;
  private final Set<String> structures;
  private final Set<String> things;
  private final Map<String, String> notBefore;

  UnitWords() {
    var lists = WordLists.named("units");
    counted = Set.copyOf(lists.words("counted"));
    structures = Set.copyOf(lists.words("structures"));

    things = Set.copyOf(lists.words("things"));
    arabic =
        Stream.of("measured", "counted", "things")
            .flatMap(list -> lists.words(list).stream())
            .collect(Collectors.toUnmodifiableSet());
    chinese =
        Stream.concat(
                lists.words("chinese").stream(), lists.words("great").stream().map(w -> "大" + w))
            .collect(Collectors.toUnmodifiableSet());
    notBefore = lists.byWord("not_before");
  }

  /** The longest unit that begins here, with 万 or 亿 before it; empty where there is none. */
  String at(String text, int start, boolean afterChinese) {
    var plain = single(text, start, afterChinese ? chinese : arabic);
    if (!plain.isEmpty()) {
      return plain + rest(text, start + plain.length());
    }
    int end = start;
    while (end < text.length() && MULTIPLES.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == start) {
      return "";
    }
    var unit = single(text, end, arabic);
    return text.substring(start, end)
        + unit
        + (unit.isEmpty() ? "" : rest(text, end + unit.length()));
  }

  /** What may follow a unit and belongs to it: 头（只）, 元/吨. */
  private String rest(String text, int start) {
    boolean opens = start < text.length() && "（(".indexOf(text.charAt(start)) >= 0;
    var other = opens ? single(text, start + 1, arabic) : "";
    int close = start + 1 + other.length();
    boolean closes =
        !other.isEmpty() && close < text.length() && "）)".indexOf(text.charAt(close)) >= 0;
    return closes ? text.substring(start, close + 1) : per(text, start);
  }

  /** 元/吨, 人/平方公里, 元每平方米: what a rate is counted on. */
  private String per(String text, int start) {
    if (start >= text.length() || "/每".indexOf(text.charAt(start)) < 0) {
      return "";
    }
    var multiple = start + 1 < text.length() && "万百千".indexOf(text.charAt(start + 1)) >= 0;
    var unit = single(text, start + (multiple ? 2 : 1), arabic);
    return unit.isEmpty() ? "" : text.substring(start, start + (multiple ? 2 : 1)) + unit;
  }

  private String single(String text, int start, Set<String> words) {
    for (int length = Math.min(LONGEST, text.length() - start); length > 0; length--) {
      var word = text.substring(start, start + length);
      if (words.contains(word) && fits(word, text, start + length)) {
        return word;
      }
    }
    return "";
  }

  private boolean fits(String word, String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (isLatin(word.charAt(word.length() - 1))) {
      return !isLatin(next) && !Numeral.isDigit(next);
    }
    return notBefore.getOrDefault(word, "").indexOf(next) < 0;
  }

  /** Whether the thing counted may follow it: 5个项目, not 5亩. */
  boolean counts(String unit) {
    return counted.contains(withoutMultiple(unit));
  }

  /** Whether it is a structure that a numeral counts without a measure word. */
  boolean isStructure(String unit) {
    return structures.contains(unit) || unit.startsWith("大");
  }

  /** Whether it is itself the thing counted: 27村, 四平台. */
  boolean isThing(String unit) {
    return isStructure(unit) || things.contains(unit);
  }

  static String withoutMultiple(String unit) {
    int start = 0;
    while (start < unit.length() && MULTIPLES.indexOf(unit.charAt(start)) >= 0) {
      start++;
    }
    return unit.substring(start);
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
