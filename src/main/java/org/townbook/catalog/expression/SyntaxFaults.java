package org.townbook.catalog.expression;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townbook.catalog.expression.Parsed.Fault;

/**
 * Says what is wrong with the spelling of an expression. Of several syntax errors only the first is
 * told: the others are mostly its echo.
 */
final class SyntaxFaults {

  private static final Pattern UNREADABLE =
      Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
  private static final Pattern MISPLACED =
      Pattern.compile("(?:mismatched|extraneous|no viable alternative at) input '(.*?)'( .*)?");
  private static final Pattern MISSING = Pattern.compile("missing '(.*)' at .*");
  private static final Pattern RESERVED = Pattern.compile("reserved identifier: (\\w+)");

  /** Full-width signs that an input method leaves behind, and what was meant. */
  private static final Map<String, String> HALF_WIDTH =
      Map.ofEntries(
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("‘", "'"),
          Map.entry("’", "'"),
          Map.entry("，", ","),
          Map.entry("、", ","),
          Map.entry("（", "("),
          Map.entry("）", ")"),
          Map.entry("【", "["),
          Map.entry("】", "]"),
          Map.entry("！", "!"),
          Map.entry("＝", "="),
          Map.entry("＞", ">"),
          Map.entry("＜", "<"),
          Map.entry("≥", ">="),
          Map.entry("≤", "<="),
          Map.entry("≠", "!="),
          Map.entry("×", "*"),
          Map.entry("÷", "/"),
          Map.entry("－", "-"),
          Map.entry("—", "-"),
          Map.entry("＋", "+"));

  private static final Map<String, String> OTHER_SPELLINGS =
      Map.of(
          "and", "并且写作 &&",
          "or", "或者写作 ||",
          "not", "不是写作 !",
          "is", "相等写作 ==",
          "between", "之间写成 a >= 1 && a <= 5");

  private SyntaxFaults() {}

  static Fault first(String source, List<CelIssue> issues) {
    var issue =
        issues.stream()
            .filter(candidate -> UNREADABLE.matcher(candidate.getMessage()).matches())
            .findFirst()
            .orElse(issues.getFirst());
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = issue.getSourceLocation().getColumn();
    var before = lastWord(source, line, column);
    var meant = OTHER_SPELLINGS.get(before);
    return meant != null
        ? new Fault(line, column - before.length(), meant)
        : new Fault(line, column + 1, sentence(issue.getMessage()));
  }

  /** The word and the one blank before a place: {@code not} in {@code not flagged}. */
  private static String lastWord(String source, int line, int column) {
    var found =
        Pattern.compile("(\\w+) $")
            .matcher(
                source
                    .lines()
                    .skip(line - 1L)
                    .findFirst()
                    .orElse("")
                    .codePoints()
                    .limit(column)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String sentence(String message) {
    Matcher found;
    if ((found = UNREADABLE.matcher(message)).matches()) {
      return unreadable(found.group(1));
    }
    if ((found = MISPLACED.matcher(message)).matches()) {
      return misplaced(found.group(1));
    }
    if ((found = MISSING.matcher(message)).matches()) {
      return "缺少 " + found.group(1);
    }
    if ((found = RESERVED.matcher(message)).matches()) {
      return found.group(1) + " 是语言的保留字，不能作字段名";
    }
    if (message.startsWith("Expression recursion limit")) {
      return "套得太深：最多" + CelGround.DEPTH_MAX + "层，请分成几条";
    }
    if (message.startsWith("For input string")) {
      return "整数太大，写不下";
    }
    return "写法不对（" + message + "）";
  }

  private static String unreadable(String text) {
    var first = new String(Character.toChars(text.codePointAt(0)));
    if (HALF_WIDTH.containsKey(first)) {
      return "「" + first + "」要写成半角的 " + HALF_WIDTH.get(first);
    }
    return switch (first) {
      case "=" -> "比较相等要写两个等号 ==";
      case "&" -> "并且要写 &&";
      case "|" -> "或者要写 ||";
      case "\"", "'" -> "引号没有配对";
      default ->
          Character.isIdeographic(text.codePointAt(0))
              ? "“" + first + "”认不出：字段写英文名，文字放在半角引号里"
              : "“" + first + "”认不出";
    };
  }

  private static String misplaced(String token) {
    if (token.equals("<EOF>")) {
      return "没有写完：后面还缺东西";
    }
    if (token.equals(")")) {
      return "多了一个 )";
    }
    var other = OTHER_SPELLINGS.get(token.toLowerCase(Locale.ROOT));
    return other != null ? other : "“" + token + "”不该在这里，前面缺 && 或别的什么，或者多写了";
  }
}
