package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.townbook.reading.grammar.WordLists;
import org.townbook.reading.relation.ReadText;

/**
 * A rule that needs no more than the letters of the text. Its form lies in {@code style.yaml}, with
 * texts it must and must not remark on.
 *
 * @param write what to write instead, with the groups of what was found; empty if it cannot be said
 * @param printed whether it looks at the text as printed, where full width and half width differ
 * @param oncePerParagraph whether it is enough to say it at the first place of a paragraph
 */
record Patterns(
    String rule,
    Source source,
    Pattern find,
    String write,
    String says,
    boolean printed,
    boolean oncePerParagraph)
    implements StyleRule {

  /** The rules of {@code style.yaml}. */
  static List<StyleRule> all() {
    return WordLists.named("style").rules("patterns").stream()
        .<StyleRule>map(Patterns::rule)
        .toList();
  }

  private static Patterns rule(Map<String, Object> parts) {
    return new Patterns(
        text(parts, "rule"),
        Source.valueOf(text(parts, "source").toUpperCase(Locale.ROOT)),
        Pattern.compile(text(parts, "find")),
        text(parts, "write"),
        text(parts, "says"),
        parts.containsKey("printed"),
        parts.containsKey("once_per_paragraph"));
  }

  private static String text(Map<String, Object> parts, String name) {
    return String.valueOf(parts.getOrDefault(name, ""));
  }

  @Override
  public List<StyleRemark> in(ReadText text) {
    var letters = printed ? text.text() : text.plain();
    var remarks = new ArrayList<StyleRemark>();
    var found = find.matcher(letters);
    var rewritten = new StringBuilder();
    int rest = 0;
    boolean told = false;
    while (found.find()) {
      told &= letters.substring(rest, found.start()).indexOf('\n') < 0;
      int start = rewritten.length() + found.start() - rest;
      found.appendReplacement(rewritten, write);
      rest = found.end();
      if (!told) {
        told = oncePerParagraph;
        remarks.add(remark(text, found.toMatchResult(), rewritten.substring(start)));
      }
    }
    return remarks;
  }

  private StyleRemark remark(ReadText text, MatchResult found, String instead) {
    var surface = text.text().substring(found.start(), found.end()).strip();
    var better = instead.isEmpty() ? "" : "，应写作“" + instead + "”";
    return source.remark(
        found.start(), found.end(), rule, "“" + surface + "”：" + says + better + "。");
  }
}
