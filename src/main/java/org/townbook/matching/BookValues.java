package org.townbook.matching;

import java.util.Map;
import java.util.Set;
import org.townbook.shared.Period;

/** Looks values up in the book: handed in by whoever has one open. */
@FunctionalInterface
public interface BookValues {

  /** What the book says of figures in a period, one answer for each key. */
  Map<String, BookAnswer> of(Set<String> keys, Period period);
}
