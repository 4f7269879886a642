package org.townbook.matching;

import java.util.List;
import java.util.Optional;
import org.townbook.reading.figure.ReportedFigure;

/**
 * A printed figure with the figures of the catalog it means. Usually that is one; 探访率和送达率均为100%
 * means two; where nothing is near enough it means none that the book knows.
 *
 * @param meant what it means
 * @param near what comes next, the nearest first, to choose from when the match is wrong
 */
public record Match(ReportedFigure figure, List<Candidate> meant, List<Candidate> near) {
  public Match {
    meant = List.copyOf(meant);
    near = List.copyOf(near);
  }

  /** The figure that it means before any other. */
  public Optional<Candidate> best() {
    return meant.stream().findFirst();
  }
}
