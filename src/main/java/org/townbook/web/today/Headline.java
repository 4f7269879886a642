package org.townbook.web.today;

import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Formula;
import org.townbook.figure.FigureValue;

/** A number of the first page, and what it was a year before. */
public record Headline(FigureValue now, @Nullable FigureValue before) {

  /** Whether the year before says something; what is itself a comparison is not compared again. */
  public boolean isCompared() {
    return before != null
        && before.result().exact().isPresent()
        && !(now.definition().formula() instanceof Formula.Growth);
  }
}
