package org.townbook.web.frame;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.figure.Question;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Where the reader stands: all numbers of a page are about this place and period.
 *
 * @param asOf the moment whose book is read; null for now
 * @param asOfWritten the same as it was asked for, so that links carry it on
 */
public record Where(
    Place place, Period period, @Nullable Instant asOf, @Nullable String asOfWritten) {

  public Question question() {
    return new Question(place, period, asOf);
  }

  /** The same question about another place. */
  public Question at(Place other) {
    return new Question(other, period, asOf);
  }

  /** What links carry on. */
  Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    query.put("place", place.code());
    query.put("period", period.toString());
    if (asOfWritten != null) {
      query.put("as_of", asOfWritten);
    }
    return query;
  }
}
