package org.townbook.web.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.townbook.reading.ReadNumber;
import org.townbook.web.frame.Lamp;

/**
 * Some characters of a text that are drawn alike.
 *
 * @param number the figure they are, or are a part of
 * @param findings numbers of those about them, the gravest first
 * @param lamp of the gravest
 * @param id unique on the page; 0 for plain text
 * @param isLast whether what the gravest finding is about ends here
 */
public record Piece(
    String text,
    Optional<ReadNumber> number,
    List<Integer> findings,
    Optional<Lamp> lamp,
    int id,
    boolean isLast) {

  static Piece plain(String text) {
    return new Piece(text, Optional.empty(), List.of(), Optional.empty(), 0, true);
  }

  public boolean isPlain() {
    return id == 0;
  }

  /** As an attribute holds them: {@code 3 17}. */
  public String findingNumbers() {
    return findings.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** What the number is, in a few words. */
  public String about() {
    return number
        .map(n -> n.period().isEmpty() ? n.indicator() : n.indicator() + " · " + n.period())
        .orElse("");
  }
}
