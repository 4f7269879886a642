package org.townbook.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a figure came to. Absence has a name, so no caller can read it as zero. */
public sealed interface FigureResult {

  /** The exact value, unrounded, in the figure's unit; empty when unknown. */
  Optional<BigDecimal> exact();

  /** Every place that had to send rows has sent them. */
  record Known(BigDecimal value) implements FigureResult {
    @Override
    public Optional<BigDecimal> exact() {
      return Optional.of(value);
    }
  }

  /**
   * The value of what has been sent; something is still missing.
   *
   * @param silent names of places, with their missing months, that have sent nothing
   */
  record Partial(BigDecimal value, List<String> silent) implements FigureResult {
    public Partial {
      silent = List.copyOf(silent);
    }

    @Override
    public Optional<BigDecimal> exact() {
      return Optional.of(value);
    }
  }

  /** No value, and why. */
  record Unknown(String why) implements FigureResult {
    @Override
    public Optional<BigDecimal> exact() {
      return Optional.empty();
    }
  }
}
