package org.townbook.reading.figure;

import java.util.List;
import org.townbook.reading.grammar.PeriodMention;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;

/** Says of each figure which time it is of, and whether that time is still to come. */
final class Periods {
  private String ofText = "";
  private String ofParagraph = "";
  private int paragraph = -1;

  /** Takes the sentences of a text in order. */
  void date(Sentence sentence, List<Draft> drafts) {
    if (sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      ofParagraph = "";
    }
    var first = sentence.periods().stream().filter(p -> !p.passing()).findFirst();
    if (ofText.isEmpty()) {
      ofText = first.map(PeriodMention::written).orElse("");
    }
    var current = ofParagraph.isEmpty() ? ofText : ofParagraph;
    var passing = "";
    boolean planned = false;
    int next = 0;
    for (var piece : sentence.pieces()) {
      if (piece instanceof PeriodMention mention) {
        passing = mention.passing() ? mention.written() : "";
        current = mention.passing() ? current : mention.written();
      } else if (piece instanceof Word word) {
        planned |= word.is(Role.PLAN);
        if (word.is(Role.COMMA)) {
          passing = "";
          planned = false;
        }
      } else if (next < drafts.size() && piece == drafts.get(next).quantity) {
        var draft = drafts.get(next++);
        draft.period = passing.isEmpty() ? current : passing;
        draft.planned = planned;
      }
    }
    if (opens(sentence) && first.isPresent()) {
      ofParagraph = first.get().written();
    }
  }

  /** A time at the head of a sentence holds for those that follow in its paragraph. */
  private static boolean opens(Sentence sentence) {
    return sentence.pieces().stream()
        .takeWhile(piece -> !(piece instanceof Word word) || !word.is(Role.COMMA))
        .anyMatch(piece -> piece instanceof PeriodMention p && !p.passing());
  }
}
