package org.townbook.web.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.townbook.reading.ReadNumber;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.Lamp;

/**
 * Some characters of a text that are drawn alike.
 *
 * @param number the figure they are, or are a part of
 * @param findings numbers of those about them, the gravest first
 * @param lamp of the gravest
 * @param beside how the number stands against the book
 * @param id unique on the page; 0 for plain text
 * @param isLast whether what the gravest finding is about ends here
 */
public record Piece(
    String text,
    Optional<ReadNumber> number,
    List<Integer> findings,
    Optional<Lamp> lamp,
    Optional<Beside> beside,
    int id,
    boolean isLast) {

  static Piece plain(String text) {
    return new Piece(
        text, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 0, true);
  }

  public boolean isPlain() {
    return id == 0;
  }

  /** Whether it leads to something in the list. */
  public boolean leads() {
    return !findings.isEmpty() || beside.isPresent();
  }

  /** Whether a number ends here that the book comes to otherwise. */
  public boolean isOffBook() {
    return isLast && beside.filter(Beside::isOff).isPresent();
  }

  /** Id of what it leads to: the gravest finding, or else the comparison. */
  public String target() {
    return findings.stream()
        .findFirst()
        .map(finding -> "f" + finding)
        .or(() -> beside.map(b -> "b" + b.numbers().getFirst()))
        .orElse("");
  }

  /** As an attribute holds them: {@code 3 17}. */
  public String findingNumbers() {
    return findings.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** How it stands, in words: by the findings about it, or else by the book. */
  public String stands(Frame frame) {
    return lamp.map(l -> frame.say(l.words()))
        .or(() ->
            beside
                .filter(Beside::isMatched)
                .map(b -> frame.say("reading.beside", frame.say(b.lamp().words()))))
        .orElseGet(() -> frame.say("reading.unrelated"));
  }

  /** What the number is, in a few words. */
  public String about() {
    return number
        .map(n -> n.period().isEmpty() ? n.indicator() : n.indicator() + " · " + n.period())
        .orElse("");
  }
}
