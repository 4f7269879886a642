package org.townbook.matching;

import java.util.ArrayList;
import java.util.List;

/** What was found of a title in the surroundings of a printed figure. */
final class Found {
  private static final int HALVED = 4;
  private static final double HALF = 0.7;
  private static final double MATTER = 6;
  private static final double MATTER_BEFORE = 5;
  private static final double WITH_OTHERS = 0.6;

  final Surroundings near;
  final Dictionary words;
  final List<String> agrees = new ArrayList<>();
  final List<String> differs = new ArrayList<>();
  double sum;
  double detail;

  /** Weight of the title's words that the text says nowhere, or of other figures only. */
  double lack;

  /** Share of the printed name that the catalog has no word for. */
  double strange;

  int turned;
  int restricted;

  Found(Surroundings near, Dictionary words) {
    this.near = near;
    this.words = words;
  }

  boolean any() {
    return sum > 0;
  }

  void title(NamedFigure figure) {
    var own = new ArrayList<String>();
    var around = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var weighed : figure.title().entrySet()) {
      var word = weighed.getKey();
      double weight = weighed.getValue();
      var where = near.where(word);
      double counts = where == Where.NOWHERE ? half(word) : where.counts();
      sum += counts * weight;
      lack += weight * (where == Where.NOWHERE ? 1 - counts : lacks(where));
      detail += counts * weight * detail(word, where);
      (where.isOwn() ? own : counts > 0 ? around : missing).add(word);
      restricted += words.same().restricts(word) && where.compareTo(Where.TOPIC) > 0 ? 1 : 0;
      turned += words.same().turns(word) && where.compareTo(Where.BEHIND) > 0 ? 1 : 0;
    }
    say(agrees, "名称相同：", own);
    say(agrees, "上下文相同：", around);
    say(differs, "文中没有：", missing);
  }

  private static double lacks(Where where) {
    return where == Where.OTHERS || where == Where.BEFORE ? WITH_OTHERS : 0;
  }

  /** What of a long word is found by its first half: 占地 for 占地面积. */
  private double half(String word) {
    return word.length() == HALVED ? HALF * near.where(word.substring(0, HALVED / 2)).counts() : 0;
  }

  /** Names of matters tell more than their share: which park, which market is spoken of. */
  private double detail(String word, Where where) {
    return switch (where) {
      case NAME, CLAUSE, CARRIED -> 1;
      case WHOLE, TOPIC -> words.isMatter(word) ? MATTER : 0;
      case BEFORE -> words.isMatter(word) && near.topic().isEmpty() ? MATTER_BEFORE : 0;
      case BEHIND, OTHERS, NOWHERE -> 0;
    };
  }

  static void say(List<String> list, String what, Iterable<String> words) {
    if (words.iterator().hasNext()) {
      list.add(what + String.join("、", words));
    }
  }
}
