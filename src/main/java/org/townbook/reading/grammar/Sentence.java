package org.townbook.reading.grammar;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of text between full stops, with its pieces in order.
 *
 * @param isHeading whether it is a line of its own that names what follows
 * @param paragraph number of its paragraph in the text, from 0
 */
public record Sentence(int start, int end, int paragraph, boolean isHeading, List<Piece> pieces) {

  /** Its quantities, in order. */
  public List<Quantity> quantities() {
    return only(Quantity.class).toList();
  }

  /** Its words as one, without its quantities. */
  public String words() {
    return only(Word.class).map(Word::text).collect(Collectors.joining());
  }

  /** Its times, in order. */
  public List<PeriodMention> periods() {
    return only(PeriodMention.class).toList();
  }

  private <T> Stream<T> only(Class<T> kind) {
    return pieces.stream().filter(kind::isInstance).map(kind::cast);
  }
}
