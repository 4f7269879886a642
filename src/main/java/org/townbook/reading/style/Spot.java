package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townbook.reading.grammar.Piece;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;
import org.townbook.reading.relation.ReadText;

/**
 * A quantity among the pieces of its sentence.
 *
 * @param at its place among them
 */
record Spot(Sentence sentence, int at) {

  /** All quantities of a text that stand in sentences, in order. Rows of tables are none. */
  static List<Spot> all(ReadText text) {
    return text.sentences().stream()
        .filter(s -> text.plain().substring(s.start(), s.end()).indexOf('\t') < 0)
        .flatMap(Spot::in)
        .toList();
  }

  private static Stream<Spot> in(Sentence sentence) {
    var spots = new ArrayList<Spot>();
    for (int i = 0; i < sentence.pieces().size(); i++) {
      if (sentence.pieces().get(i) instanceof Quantity) {
        spots.add(new Spot(sentence, i));
      }
    }
    return spots.stream();
  }

  /** The quantity itself. */
  Quantity quantity() {
    return (Quantity) sentence.pieces().get(at);
  }

  /** The text of the word so many pieces before it; empty where none stands there. */
  String wordBefore(int distance) {
    int place = at - distance;
    return place >= 0 && sentence.pieces().get(place) instanceof Word word ? word.text() : "";
  }

  /** The quantity before it in its sentence. */
  Optional<Quantity> before() {
    return sentence.pieces().subList(0, at).reversed().stream()
        .filter(Quantity.class::isInstance)
        .map(Quantity.class::cast)
        .findFirst();
  }

  /** The words of its clause before it, back to a mark or another number. Times are left out. */
  List<Word> clause() {
    var words = new ArrayList<Word>();
    for (int i = at - 1; i >= 0; i--) {
      Piece piece = sentence.pieces().get(i);
      if (piece instanceof Quantity || piece instanceof Word mark && mark.isMark()) {
        break;
      }
      if (piece instanceof Word word) {
        words.addFirst(word);
      }
    }
    return words;
  }
}
