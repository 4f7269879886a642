package org.townbook.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells numbers that are no figures: dates, ordinals, slogans. Its rules lie in left-out.yaml. */
final class LeftOut {
  private static final int LONGEST_SLOGAN = 12;
  private static final int CLAUSE = 24;

  private record Span(int start, int end) {
    boolean overlaps(Quantity q) {
      return start < q.end() && q.start() < end;
    }
  }

  /** The quoted stretches of a text. */
  record Quoted(List<int[]> spans) {}

  private record Rule(
      List<String> before,
      List<String> after,
      List<String> units,
      List<String> numbers,
      String numeral,
      boolean onlyOne) {}

  private final UnitWords units;
  private final List<Rule> rules;
  private final List<String> phrases;
  private final List<String> countedOnce;

  LeftOut(UnitWords units) {
    this.units = units;
    var lists = WordLists.named("left-out");
    rules = lists.rules("rules").stream().map(LeftOut::rule).toList();
    phrases = lists.words("phrases");
    countedOnce = lists.words("one_counts_after");
  }

  private static Rule rule(Map<String, Object> parts) {
    return new Rule(
        words(parts, "before"),
        words(parts, "after"),
        words(parts, "unit"),
        words(parts, "number"),
        String.valueOf(parts.getOrDefault("numeral", "")),
        Boolean.TRUE.equals(parts.get("only_one")));
  }

  @SuppressWarnings("unchecked")
  private static List<String> words(Map<String, Object> parts, String name) {
    var listed = (List<Object>) parts.getOrDefault(name, List.of());
    return listed.stream().map(String::valueOf).toList();
  }

  /** Whether the quantity is no figure. */
  boolean leavesOut(String text, Quantity q, Quoted quoted) {
    return rules.stream().anyMatch(rule -> fires(rule, text, q))
        || q.chinese() && isSloganLike(text, q, quoted)
        || isInPhrase(text, q)
        || q.chinese() && isOneThatDoesNotCount(text, q);
  }

  private static boolean fires(Rule rule, String text, Quantity q) {
    if (!rule.numeral().isEmpty() && rule.numeral().equals("chinese") != q.chinese()) {
      return false;
    }
    if (rule.onlyOne() && q.value().intValue() != 1) {
      return false;
    }
    boolean named = rule.numbers().isEmpty() || rule.numbers().contains(q.value().toPlainString());
    return named
        && (rule.units().isEmpty() || rule.units().contains(q.unit()))
        && (rule.before().isEmpty()
            || rule.before().stream().anyMatch(b -> text.startsWith(b, q.start() - b.length())))
        && (rule.after().isEmpty()
            || rule.after().stream().anyMatch(a -> text.startsWith(a, q.end())));
  }

  /** Chinese numerals in quotation marks are slogans, unless they count a structure. */
  private boolean isSloganLike(String text, Quantity q, Quoted quoted) {
    return (!units.isStructure(q.unit()) || q.unit().startsWith("大"))
        && quoted.spans().stream().anyMatch(s -> s[0] <= q.start() && q.end() <= s[1]);
  }

  private boolean isInPhrase(String text, Quantity q) {
    int from = Math.max(0, q.start() - LONGEST_SLOGAN);
    var around = text.substring(from, Math.min(text.length(), q.end() + LONGEST_SLOGAN));
    for (var phrase : phrases) {
      int at = around.indexOf(phrase);
      boolean written = q.chinese() || phrase.chars().anyMatch(c -> c >= '0' && c <= '9');
      if (at >= 0 && written && new Span(from + at, from + at + phrase.length()).overlaps(q)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneThatDoesNotCount(String text, Quantity q) {
    boolean isOne = q.value().intValue() == 1 && text.startsWith("一", q.start());
    if (!isOne || units.isStructure(q.unit()) || q.unit().equals("番") || ends(text, q.end())) {
      return false;
    }
    int from = q.start();
    while (from > 0 && q.start() - from < CLAUSE && "，。；\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    var clause = text.substring(from, q.start());
    return countedOnce.stream().noneMatch(clause::contains);
  }

  /** 通报批评一人、按日计罚一件: at the end of its clause it counts. */
  private static boolean ends(String text, int end) {
    return end >= text.length() || "，。；、\n".indexOf(text.charAt(end)) >= 0;
  }

  /** Finds the quoted stretches short enough to be slogans. */
  Quoted quotedIn(String text, int from, int to) {
    var spans = new ArrayList<int[]>();
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '《' || c == '「') {
        open = i;
      } else if ((c == '”' || c == '》' || c == '」') && open >= 0) {
        if (i - open <= LONGEST_SLOGAN || c == '》') {
          spans.add(new int[] {open, i});
        }
        open = -1;
      }
    }
    return new Quoted(spans);
  }
}
