package org.townbook.matching;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Units;

/** How well a printed figure fits one of the catalog, and what speaks for and against it. */
final class Likeness {
  private static final double TITLE = 0.55;
  private static final double NAME = 0.3;

  /** A name that no title has a word of says neither yes nor no. */
  private static final double NAMELESS = 0.3;

  private static final double UNIT = 0.15;

  /** What else speaks for a figure or against it. */
  private static final double TURNED = 0.16;

  private static final double RESTRICTED = 0.6;
  private static final double AIM = 0.15;
  private static final double THRESHOLD = 0.25;
  private static final double RARE_UNIT = 0.25;
  private static final double ONLY_UNIT = 0.5;
  private static final double CONFLICT = 1;
  private static final double LACK = 0.8;
  private static final double LACK_ALLOWED = 0.3;
  private static final double STRANGE = 0.3;
  private static final double STRANGE_ALLOWED = 0.5;
  private static final double LAST_STAGE = 0.07;
  private static final int FEW = 3;
  private static final double DETAIL = 0.05;
  private static final double MOST_DETAIL = 0.3;

  private static final Pattern AIMED = Pattern.compile("目标|任务");

  private final Dictionary words;

  Likeness(Dictionary words) {
    this.words = words;
  }

  /** The figure as a candidate; empty where unit or kind rule it out, or no word of it is near. */
  Optional<Candidate> of(
      ReportedFigure printed, Surroundings near, Map<String, Double> name, NamedFigure figure) {
    if (!figure.canBe(printed.kind())
        || !Units.sameFamily(printed.unit(), figure.unit())
        || figure.title().isEmpty()) {
      return Optional.empty();
    }
    var found = new Found(near, words);
    found.title(figure);
    double unit = unit(printed, figure, found);
    if (!found.any() && unit <= 1) {
      return Optional.empty();
    }
    double score =
        TITLE * found.sum / figure.weight()
            + NAME * named(name, figure, found)
            + UNIT * unit
            + Math.min(MOST_DETAIL, DETAIL * found.detail)
            - TURNED * found.turned
            - RESTRICTED * found.restricted
            - (unit > 1 || figure.isThreshold() ? 0 : conflict(found, figure))
            + stage(near, figure)
            + aim(printed, near, figure, found, unit);
    return Optional.of(
        new Candidate(
            figure.key(), figure.figure().title().chinese(), score, found.agrees, found.differs));
  }

  /**
   * A title that has a word which the text lacks, while the text has one which the title lacks, is
   * another thing's: 油料种植面积 is no 水稻种植面积.
   */
  private static double conflict(Found found, NamedFigure figure) {
    double lack = found.lack / figure.weight();
    double strange = found.strange;
    return CONFLICT * Math.min(lack, strange)
        + LACK * Math.max(0, lack - LACK_ALLOWED)
        + STRANGE * Math.max(0, strange - STRANGE_ALLOWED);
  }

  /** Which part of the printed name the catalog's words account for. */
  private double named(Map<String, Double> name, NamedFigure figure, Found found) {
    double all = 0;
    double known = 0;
    double strange = 0;
    var missing = new LinkedHashSet<String>();
    for (var named : name.entrySet()) {
      var word = named.getKey();
      double weight = words.weight(word) * named.getValue();
      all += weight;
      if (figure.title().keySet().stream().anyMatch(t -> alike(t, word))) {
        known += weight;
      } else if (figure.says().stream().anyMatch(t -> alike(t, word))) {
        known += weight * 0.6;
      } else {
        strange += weight;
        missing.add(word);
      }
    }
    Found.say(found.differs, "名称里另有：", missing);
    boolean heard = name.keySet().stream().anyMatch(words::isHeard);
    found.strange = heard ? strange / all : 0;
    return heard ? known / all : NAMELESS;
  }

  private static boolean alike(String a, String b) {
    return a.contains(b) || b.contains(a) && a.length() > 1;
  }

  private double unit(ReportedFigure printed, NamedFigure figure, Found found) {
    var a = single(printed.unit());
    var b = single(figure.unit());
    if (!a.equals(b) && Units.sameFamily(a, "个")) {
      found.differs.add("单位不同：文中 " + printed.unit() + "，账上 " + figure.unit());
      return isPeople(a) != isPeople(b) ? -0.3 : isThing(a) || isThing(b) ? -1 : 0.4;
    }
    found.agrees.add("单位一致：" + figure.figure().unit());
    return isThing(b) && printed.quantity().chinese()
        ? 1 + (words.countedIn(b) == 1 ? ONLY_UNIT : RARE_UNIT) / UNIT
        : 1;
  }

  /** Whether few figures are counted in it, so that the unit alone says much: 七张, 九办. */
  private boolean isThing(String unit) {
    int figures = words.countedIn(unit);
    return figures > 0 && figures <= FEW && Units.sameFamily(unit, "个");
  }

  private double aim(
      ReportedFigure printed, Surroundings near, NamedFigure figure, Found found, double unit) {
    boolean orMore = printed.quantity().qualifier().endsWith("以上");
    if (figure.isThreshold()) {
      found.agrees.add(orMore ? "都是“以上”" : "账上是门槛");
      return orMore ? THRESHOLD : -THRESHOLD;
    }
    boolean said = words.same().aim(near.clause()) || AIMED.matcher(near.behind()).find();
    if (unit > 1 || figure.isAim() == (said || near.isPlan())) {
      return figure.isAim() && unit <= 1 ? AIM : 0;
    }
    found.differs.add(figure.isAim() ? "账上是目标数" : "文中是目标数");
    return -AIM;
  }

  /** 排查整改隐患9条: the nine are those put right. */
  private double stage(Surroundings near, NamedFigure figure) {
    var last = words.same().lastStage(near.name());
    return !last.isEmpty() && figure.title().containsKey(last) ? LAST_STAGE : 0;
  }

  private static boolean isPeople(String unit) {
    return Set.of("人", "名", "位", "人次").contains(unit);
  }

  /** The unit without 万 and 亿. */
  static String single(String unit) {
    return unit.length() > 1 ? unit.replaceFirst("^[万亿]+", "") : unit;
  }
}
