package org.townbook.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Period;

/**
 * A defined quantity: what it is in one sentence, its unit, how it comes about and how it is
 * printed.
 *
 * @param unit a unit that converts (万元, 亩, %) or a measure word (个, 人次)
 * @param better which way is better; null where neither is
 */
public record FigureDefinition(
    String key,
    Title title,
    String says,
    String unit,
    Formula formula,
    Printing printing,
    PriceBasis prices,
    @Nullable Direction better,
    List<Example> examples,
    Origin origin) {

  /** Longest key, in characters: a Word file keeps it as the tag of a content control. */
  public static final int KEY_MAX = 64;

  public FigureDefinition {
    examples = List.copyOf(examples);
  }

  /** Current prices, or prices made comparable between years; growth never mixes the two. */
  public enum PriceBasis {
    CURRENT,
    COMPARABLE
  }

  /** Which way is better. */
  public enum Direction {
    UP,
    DOWN
  }

  /**
   * A worked example, run as a test.
   *
   * @param rows for a measured figure: rows of its ledger
   * @param given for a figure made of others: their values
   * @param gives the printed value in the figure's unit, or {@code unknown}
   */
  public record Example(
      @Nullable Period period,
      List<Map<String, String>> rows,
      Map<String, BigDecimal> given,
      String gives,
      Origin origin) {}
}
