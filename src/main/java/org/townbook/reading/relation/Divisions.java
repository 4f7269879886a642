package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;

/**
 * Finds wholes and their parts: after 其中, after a colon, after 按…分, before 合计. A passage that was
 * cut is passed over: which of its numbers are all the parts cannot be told.
 */
final class Divisions {
  /** Another division of the same whole: 按地域分, 从行业看. */
  private static final Pattern BY =
      Pattern.compile("按[^，。；]{1,10}(分|统计|看|划分)|分[^，。；]{1,8}看|从[^，。；]{1,10}看");

  private static final Pattern SAID =
      Pattern.compile("其中|包括|分为|：|:|[（(]含?[^）)]*$|[\\u4e00-\\u9fa5]中，?有|" + BY.pattern());
  private static final Pattern ALL = Pattern.compile("：|:|分为|包括|" + BY.pattern());

  /** What became of the whole behind a list of its parts: 来信52件、来访61件，办结110件. */
  private static final Pattern DONE = Pattern.compile("，[^，、]{0,4}(办结|整改|化解|结案|处置|销号|调处)");

  private static final Pattern NAMED = Pattern.compile("其中|含|包括");
  private static final Pattern TOTAL = Pattern.compile("合计|共计|总计");

  /** Words that, coming one behind the other in the names of parts, say that they are all. */
  private static final List<List<String>> EXHAUSTIVE =
      List.of(
          List.of("男", "女"),
          List.of("第一产业", "第二产业", "第三产业"),
          List.of("出口", "进口"),
          List.of("进口", "出口"),
          List.of("城镇", "乡村"),
          List.of("城镇", "农村"),
          List.of("税收", "非税"),
          List.of("职工", "居民"),
          List.of("工业", "农业"),
          List.of("餐饮", "商品零售"),
          List.of("商品零售", "餐饮"),
          List.of("农业", "非农"),
          List.of("完工", "在建"),
          List.of("竣工", "在建"),
          List.of("在建", "未开工"),
          List.of("在建", "未完工"),
          List.of("已建", "在建"));

  private final List<Division> divisions = new ArrayList<>();
  private @Nullable ReportedFigure whole;
  private int paragraph = -1;

  private Divisions() {}

  /** The divisions of a text, in order. */
  static List<Division> in(ReadText text) {
    var found = new Divisions();
    Passage.all(text).stream().filter(Passage::isWhole).forEach(found::read);
    return found.divisions;
  }

  private void read(Passage passage) {
    Patience.ask();
    if (passage.paragraph() != paragraph) {
      paragraph = passage.paragraph();
      whole = null;
    }
    var amounts = passage.amounts();
    for (int i = 0; i < amounts.size(); i++) {
      var before = passage.between(i == 0 ? null : amounts.get(i - 1), amounts.get(i));
      if (TOTAL.matcher(before).find()) {
        total(amounts, i);
      } else if (SAID.matcher(before).find()) {
        said(passage, amounts, i, before);
      } else if (i > 0) {
        unsaid(passage, amounts, i);
      }
    }
    if (whole == null && !amounts.isEmpty()) {
      whole = amounts.getFirst();
    }
  }

  /** 甲12个、乙8个，合计20个. */
  private void total(List<ReportedFigure> amounts, int at) {
    var total = amounts.get(at);
    var parts =
        amounts.subList(0, at).stream().filter(p -> Alike.units(total.unit(), p.unit())).toList();
    if (parts.size() < 2) {
      return;
    }
    var sum = Amounts.of(parts.getLast(), total.unit());
    for (int from = parts.size() - 2; from >= 0; from--) {
      sum = Amounts.of(parts.get(from), total.unit()).plus(sum);
      if (from == 0 || sum.meets(Amounts.of(total))) {
        var last = parts.subList(from, parts.size());
        divisions.add(new Division(total, List.copyOf(last), true, true));
        return;
      }
    }
  }

  private void said(Passage passage, List<ReportedFigure> amounts, int at, String before) {
    said(passage, amounts, at, at, before);
    boolean paired =
        at + 1 < amounts.size() && passage.between(amounts.get(at), amounts.get(at + 1)).isEmpty();
    if (paired && !Alike.units(amounts.get(at).unit(), amounts.get(at + 1).unit())) {
      said(passage, amounts, at, at + 1, before);
    }
  }

  /** The list that a cue opens, from its first figure or from the second: 干渠3条12.36公里. */
  private void said(Passage passage, List<ReportedFigure> amounts, int cue, int at, String before) {
    var by = BY.matcher(before).find();
    var owner = by && whole != null ? whole : wholeBefore(amounts, cue, amounts.get(at));
    if (owner == null) {
      owner = whole;
    }
    if (owner == null
        || !Alike.units(owner.unit(), amounts.get(at).unit())
        || Overlaps.otherMeasure(owner, amounts.get(at))) {
      return;
    }
    var parts = parts(passage, amounts, at, before, owner);
    if (parts.size() < 2 && depth(before) > 0 && !NAMED.matcher(before).find()) {
      return;
    }
    divisions.add(
        new Division(owner, parts, true, ALL.matcher(before).find() || isExhaustive(parts)));
    whole = owner;
  }

  /** The last figure of the kind before a cue; one that is reached rather than one aimed at. */
  private static @Nullable ReportedFigure wholeBefore(
      List<ReportedFigure> amounts, int cue, ReportedFigure part) {
    ReportedFigure aimed = null;
    for (int i = cue - 1; i >= 0 && i >= cue - 4; i--) {
      var whole = amounts.get(i);
      if (Alike.units(whole.unit(), part.unit())) {
        if (whole.planned() == part.planned()) {
          return whole;
        }
        aimed = aimed == null ? whole : aimed;
      }
    }
    return aimed;
  }

  /** The figures from here on that go on the list: those in brackets are parts of parts. */
  private static List<ReportedFigure> parts(
      Passage passage, List<ReportedFigure> amounts, int at, String before, ReportedFigure owner) {
    boolean bracketed = depth(before) > 0;
    boolean colon = ALL.matcher(before).find();
    var parts = new ArrayList<ReportedFigure>(List.of(amounts.get(at)));
    int depth = 0;
    for (int i = at + 1; i < amounts.size(); i++) {
      var between = passage.between(amounts.get(i - 1), amounts.get(i));
      depth += depth(between);
      boolean ends =
          bracketed && depth < 0
              || depth == 0 && DONE.matcher(between).find() && !DONE.matcher(before).find()
              || depth == 0 && !colon && between.contains("；")
              || depth == 0 && (between.contains("其中") || TOTAL.matcher(between).find())
              || BY.matcher(between).find();
      boolean alike = Alike.units(owner.unit(), amounts.get(i).unit());
      boolean beside = between.isEmpty() || isBesideNext(passage, amounts, i);
      if (ends || depth == 0 && !alike && !beside || isBound(amounts.get(i))) {
        break;
      }
      if (depth <= 0 && alike) {
        parts.add(amounts.get(i));
      }
    }
    return List.copyOf(parts);
  }

  private static boolean isBesideNext(Passage passage, List<ReportedFigure> amounts, int at) {
    return at + 1 < amounts.size()
        && passage.between(amounts.get(at), amounts.get(at + 1)).isEmpty();
  }

  /** 控制在限额33.9亿元以内: a bound is no part. */
  private static boolean isBound(ReportedFigure figure) {
    return figure.quantity().qualifier().matches("以内|之内|以下|不超过|控制在|不低于");
  }

  /** How many brackets a stretch opens more than it closes. */
  private static int depth(String between) {
    return (int)
        (between.chars().filter(c -> c == '（' || c == '(').count()
            - between.chars().filter(c -> c == '）' || c == ')').count());
  }

  /**
   * Parts that nobody called so: worth saying when they fit, or when their names say they are all.
   */
  private void unsaid(Passage passage, List<ReportedFigure> amounts, int at) {
    var owner = amounts.get(at - 1);
    int end = at;
    while (end < amounts.size()
        && end < at + 6
        && Alike.units(owner.unit(), amounts.get(end).unit())) {
      end++;
      var parts = List.copyOf(amounts.subList(at, end));
      if (parts.size() > 1 && PartsRule.sum(parts, owner.unit()).meets(Amounts.of(owner))) {
        divisions.add(new Division(owner, parts, false, false));
        return;
      }
    }
    var parts = List.copyOf(amounts.subList(at, end));
    boolean listed =
        end > at + 1 && passage.between(amounts.get(at), amounts.get(at + 1)).startsWith("、");
    if (listed && isExhaustive(parts)) {
      divisions.add(new Division(ownerOf(owner), parts, true, true));
    }
  }

  /** 其中城镇…、乡村…；男…、女…: behind the parts of a whole stand other parts of the same. */
  private ReportedFigure ownerOf(ReportedFigure before) {
    boolean isPart = !divisions.isEmpty() && divisions.getLast().parts().contains(before);
    return isPart ? divisions.getLast().whole() : before;
  }

  private static boolean isExhaustive(List<ReportedFigure> parts) {
    var names = String.join(" ", parts.stream().map(ReportedFigure::indicator).toList());
    return parts.size() > 1 && EXHAUSTIVE.stream().anyMatch(words -> areInOrder(words, names));
  }

  private static boolean areInOrder(List<String> words, String names) {
    int at = 0;
    for (var word : words) {
      int found = names.indexOf(word, at);
      if (found < 0) {
        return false;
      }
      at = found + word.length();
    }
    return true;
  }
}
