package org.townbook.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the exact value becomes the printed one, applied once, at the end.
 *
 * @param digits digits after the point, half up; ignored where a qualifier sets the step
 * @param qualifier rule on the exact value that adds 约, 余 or 超过; null for none
 * @param step multiple that a qualifier rounds to, in the figure's unit
 * @param as other unit of the same family to print in; null for the figure's own
 */
public record Printing(
    int digits, @Nullable Qualifier qualifier, @Nullable BigDecimal step, @Nullable String as) {

  /** 约: nearest multiple; 余 and 超过: multiple below, said only if something is left over. */
  public enum Qualifier {
    ABOUT("约"),
    OVER("余"),
    EXCEEDS("超过");

    private final String word;

    Qualifier(String word) {
      this.word = word;
    }

    /** The word that is printed. */
    public String word() {
      return word;
    }
  }
}
