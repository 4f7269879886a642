package org.townbook.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a figure was reached: from its definition through each step to the value. */
public record Explanation(FigureValue value, String formula, List<Step> steps) {

  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param says what was done, in a sentence
   * @param sql the statement that did it; null where the step is arithmetic
   * @param came what it came to, with unit
   */
  public record Step(String figure, String says, @Nullable String sql, String came) {}
}
