package org.townbook.web.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townbook.matching.BookVerdict;
import org.townbook.web.frame.Lamp;

/**
 * How a number stands against the book.
 *
 * @param numbers of the comparisons; two where it is the number of two figures
 * @param verdict the gravest of them
 */
public record Beside(List<Integer> numbers, BookVerdict verdict) {

  Beside and(Beside other) {
    return new Beside(
        Stream.concat(numbers.stream(), other.numbers.stream()).toList(),
        verdict.compareTo(other.verdict) <= 0 ? verdict : other.verdict);
  }

  public boolean isOff() {
    return verdict == BookVerdict.DIFFERS;
  }

  /** Whether the book has something to say of it. */
  public boolean isMatched() {
    return verdict != BookVerdict.UNMATCHED;
  }

  public Lamp lamp() {
    return Lamp.of(verdict);
  }

  /** As an attribute holds them: {@code 3 4}. */
  public String written() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
