package org.townbook.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Where and when figures are asked for.
 *
 * @param asOf the moment whose state of the book is meant; null for now
 */
public record Question(Place place, Period period, @Nullable Instant asOf) {

  public static Question now(Place place, Period period) {
    return new Question(place, period, null);
  }

  /** The same question over another period. */
  public Question over(Period other) {
    return new Question(place, other, asOf);
  }
}
