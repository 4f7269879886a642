package org.townbook.reading.grammar;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the times a text names. Years left out are those of the reporting year. */
final class PeriodFinder {
  private static final String YEAR = "(?:(20\\d\\d)年)?";
  private static final String ORDINALS = "一二三四";

  private record Form(Pattern pattern, Function<Match, String> written, boolean passing) {}

  /** What was found, and the year it stands in when it does not say one. */
  private record Match(MatchResult found, int reportYear) {
    int year() {
      var group = found.group(1);
      return group == null ? reportYear : Integer.parseInt(group);
    }

    String text(int group) {
      return found.group(group);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          passing("()(?:上年末|去年底|去年末|上年底)", m -> (m.reportYear() - 1) + "-12-31"),
          passing("()(?:上年同期|去年同期|上年度|去年度|上年|去年)", m -> String.valueOf(m.reportYear() - 1)),
          form(
              YEAR + "(\\d{1,2})月?[-—–~至到](\\d{1,2})月份?",
              m ->
                  "%d-%02d..%d-%02d"
                      .formatted(m.year(), month(m.text(2)), m.year(), month(m.text(3)))),
          form(
              "(?:截至|截止|到|至)?(?:目前)?" + YEAR + "(\\d{1,2})月(底|末|\\d{1,2}日)",
              m ->
                  m.text(3).endsWith("日")
                      ? "%d-%02d-%02d"
                          .formatted(
                              m.year(),
                              month(m.text(2)),
                              Integer.parseInt(m.text(3).replace("日", "")))
                      : YearMonth.of(m.year(), month(m.text(2))).atEndOfMonth().toString()),
          form(YEAR + "上半年", m -> m.year() + "H1"),
          form(YEAR + "下半年", m -> m.year() + "H2"),
          form(
              YEAR + "前([二两三])个?季度",
              m -> "三".equals(m.text(2)) ? m.year() + "-01.." + m.year() + "-09" : m.year() + "H1"),
          form(YEAR + "第?([一二三四])季度", m -> m.year() + "Q" + (ORDINALS.indexOf(m.text(2)) + 1)),
          form(YEAR + "(\\d{1,2})月份?", m -> "%d-%02d".formatted(m.year(), month(m.text(2)))),
          form("(20\\d\\d)年(?:末|底)", m -> m.year() + "-12-31"),
          form("(20\\d\\d)年度?(?:全年)?", m -> String.valueOf(m.year())),
          form("()(?:全年|今年以来|今年来|今年|本年度|本年|年初以来)", m -> String.valueOf(m.reportYear())),
          form("()(?:年末|年底)", m -> m.reportYear() + "-12-31"),
          passing("()(?:明年)", m -> String.valueOf(m.reportYear() + 1)));

  private static Form form(String pattern, Function<Match, String> written) {
    return new Form(Pattern.compile(pattern), written, false);
  }

  private static Form passing(String pattern, Function<Match, String> written) {
    return new Form(Pattern.compile(pattern), written, true);
  }

  private static int month(String digits) {
    return Math.clamp(Integer.parseInt(digits), 1, 12);
  }

  /** The times named from {@code from} to {@code to}, in order, none inside another. */
  List<PeriodMention> in(String text, int from, int to, int reportYear) {
    var found = new ArrayList<PeriodMention>();
    for (var form : FORMS) {
      var matcher = form.pattern().matcher(text).region(from, to);
      while (matcher.find()) {
        var match = new Match(matcher.toMatchResult(), reportYear);
        int start = matcher.start();
        int end = matcher.end();
        boolean compared = start > 0 && "比较与同".indexOf(text.charAt(start - 1)) >= 0;
        if (found.stream().noneMatch(m -> m.start() < end && start < m.end())) {
          found.add(
              new PeriodMention(
                  compared ? start - 1 : start,
                  end,
                  form.written().apply(match),
                  compared,
                  form.passing()));
        }
      }
    }
    found.sort(Comparator.comparing(PeriodMention::start));
    return found;
  }
}
