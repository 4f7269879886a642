package org.townbook.matching.oldreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.matching.Candidate;
import org.townbook.matching.Match;
import org.townbook.reading.ReadReport;
import org.townbook.reading.figure.ReportedFigure;

/** Finds the plan part of a report and what it promises, sentence by sentence. */
final class Promises {
  private static final Pattern PLAN = Pattern.compile(".*(思路|打算|计划|目标任务|工作安排|工作重点|下一步|下步|下阶段).*");
  private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]+、.*|第[一二三四五六七八九十]+[章部].*");
  private static final Pattern DATE =
      Pattern.compile(
          "(20\\d\\d年)?(1[0-2]|[1-9])月(\\d{1,2}日|底|末|份)?(之?前)?|(20\\d\\d)?年(底|末|内|中|初)(之?前)?"
              + "|(上|下)半年|[一二三四]季度(末|前)?|20\\d\\d年(?!\\d)");
  private static final int LONGEST_HEADING = 40;
  private static final int SHORTEST = 6;

  private Promises() {}

  static List<Promise> of(ReadReport report, List<Match> matches) {
    Map<Integer, Match> byFigure =
        matches.stream().collect(Collectors.toMap(m -> m.figure().id(), Function.identity()));
    var promises = new ArrayList<Promise>();
    boolean plan = false;
    var heading = "";
    int start = 0;
    for (var line : report.text().split("\n", -1)) {
      var words = line.strip();
      if (isHeading(words)) {
        boolean opens = PLAN.matcher(words).matches();
        plan = opens || plan && !isChapter(words, heading);
        heading = opens || plan ? words : "";
      } else if (plan) {
        sentences(report, byFigure, heading, start, line, promises);
      }
      start += line.length() + 1;
    }
    return promises;
  }

  /** A plan ends where a chapter of the same rank begins that is none. */
  private static boolean isChapter(String words, String heading) {
    return CHAPTER.matcher(words).matches() && !heading.isEmpty();
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty() && line.length() < LONGEST_HEADING && !line.matches(".*[。；！？].*");
  }

  private static void sentences(
      ReadReport report,
      Map<Integer, Match> matches,
      String heading,
      int start,
      String line,
      List<Promise> promises) {
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || "。；;！？".indexOf(line.charAt(i)) >= 0) {
        var text = line.substring(from, i).strip();
        if (text.length() >= SHORTEST) {
          promises.add(promise(report, matches, heading, text, start + from, start + i));
        }
        from = i + 1;
      }
    }
  }

  private static Promise promise(
      ReadReport report,
      Map<Integer, Match> matches,
      String heading,
      String text,
      int from,
      int to) {
    var targets =
        report.figures().stream()
            .filter(f -> f.quantity().start() >= from && f.quantity().end() <= to)
            .map(f -> target(f, matches.get(f.id())))
            .toList();
    var dates = DATE.matcher(text).results().map(found -> found.group()).distinct().toList();
    return new Promise(text, heading, targets, dates);
  }

  private static Promise.Target target(ReportedFigure figure, @Nullable Match match) {
    var key = match == null ? null : match.best().map(Candidate::key).orElse(null);
    return new Promise.Target(
        figure.indicator(), figure.value(), figure.unit(), figure.quantity().qualifier(), key);
  }
}
