package org.townbook.web.today;

import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Formula;
import org.townbook.figure.FigureValue;
import org.townbook.web.figure.Spark;

/** A number of the first page, what it was a year before, and its last twelve months. */
public record Headline(FigureValue now, @Nullable FigureValue before, Spark spark) {

  /** Whether the year before says something; what is itself a comparison is not compared again. */
  public boolean isCompared() {
    return before != null
        && before.result().exact().isPresent()
        && !(now.definition().formula() instanceof Formula.Growth);
  }
}
