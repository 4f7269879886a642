package org.townbook.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure of the catalog that a printed number may mean, and why.
 *
 * @param score from 0 to 1; what speaks for it weighed against what speaks against it
 * @param agrees what speaks for it, in words: 名称 早稻、种植、面积
 * @param differs what speaks against it
 */
public record Candidate(
    String key, String title, double score, List<String> agrees, List<String> differs) {
  private static final double CHOSEN = 10;

  public Candidate {
    agrees = List.copyOf(agrees);
    differs = List.copyOf(differs);
  }

  /** The same with one thing more that speaks for it. */
  Candidate with(double more, String why) {
    var all = new ArrayList<>(agrees);
    all.add(why);
    return new Candidate(key, title, score + more, all, differs);
  }

  /** The same with one thing more that speaks against it. */
  Candidate without(double less, String why) {
    var all = new ArrayList<>(differs);
    all.add(why);
    return new Candidate(key, title, score - less, agrees, all);
  }

  /** One that somebody chose, whatever the words say. */
  static Candidate chosen(String key, String title, String why) {
    return new Candidate(key, title, CHOSEN, List.of(why), List.of());
  }

  /** Whether somebody chose it. */
  public boolean isChosen() {
    return score > CHOSEN - 1;
  }
}
