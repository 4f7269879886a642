package org.townbook.reading.figure;

import java.util.List;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Sentences;
import org.townbook.reading.grammar.Word;

/** Finds the indicator of each figure of a sentence, carried over where the text leaves it out. */
final class Indicators {
  private final Sentences grammar;

  Indicators(Sentences grammar) {
    this.grammar = grammar;
  }

  /** Names the drafts of a sentence, in order. */
  void name(Sentence sentence, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var previous = i > 0 ? drafts.get(i - 1) : null;
      name(draft);
      if (previous != null && isBound(previous.context) && !draft.indicator.isEmpty()) {
        nameAfterBound(previous, draft);
      }
      if (previous != null
          && previous.indicator.isEmpty()
          && previous.quantity.end() == draft.quantity.start()) {
        previous.indicator = draft.indicator;
      }
      if (draft.indicator.isEmpty() && previous == null && draft.kind != FigureKind.SHARE) {
        draft.indicator = topic(sentence, draft);
      }
    }
  }

  private void name(Draft draft) {
    var context = draft.context;
    if (context.kind() == FigureKind.SHARE) {
      nameShare(draft);
      return;
    }
    var before = NounPhrase.before(context.before());
    var behind = takesBehind(draft, before) ? NounPhrase.behind(context.after()) : List.<Word>of();
    if (isBound(context)) {
      draft.indicator = NounPhrase.text(before);
      draft.head = NounPhrase.nouns(before);
      return;
    }
    if (context.is(Trait.LISTS) && !behind.isEmpty()) {
      before = List.of();
    }
    draft.indicator = NounPhrase.text(before) + NounPhrase.text(behind);
    draft.head = NounPhrase.nouns(before) + NounPhrase.nouns(behind);
    if (grammar.isThing(draft.quantity.unit())) {
      boolean unnamed = context.is(Trait.LISTS) || NounPhrase.isVerbOnly(before);
      var thing = draft.quantity.unit().replaceFirst("^大", "");
      draft.indicator = (unnamed ? "" : NounPhrase.text(before)) + thing;
    }
  }

  /** 100万元以上的村2个: a bound that says of which villages the next figure is. */
  private static boolean isBound(Context context) {
    return !context.after().isEmpty()
        && context.after().getFirst().text().equals("的")
        && context.is(Trait.LEADS_ON)
        && !context.quantity().qualifier().isEmpty();
  }

  /** The bound before it belongs to its name. */
  private static void nameAfterBound(Draft bound, Draft draft) {
    var quantity = bound.quantity;
    draft.indicator =
        quantity.value().toPlainString()
            + quantity.unit()
            + quantity.qualifier()
            + "的"
            + draft.indicator;
  }

  /** A name follows a measure word, or any unit when only a verb stands before: 投入300万元资金. */
  private boolean takesBehind(Draft draft, List<Word> before) {
    return draft.kind == FigureKind.LEVEL
        && (grammar.counts(draft.quantity.unit())
            || before.isEmpty()
            || NounPhrase.isVerbOnly(before));
  }

  /** 工业投资占固定资产投资的63%: the part, then the whole. */
  private static void nameShare(Draft draft) {
    var words = draft.context.before();
    int at = 0;
    while (!words.get(at).is(Role.SHARE)) {
      at++;
    }
    var part = NounPhrase.before(words.subList(0, at));
    var whole =
        words.subList(at + 1, words.size()).stream()
            .filter(w -> !w.is(Role.SHARE) && !w.text().equals("的"))
            .toList();
    draft.head = NounPhrase.text(part);
    var name = NounPhrase.text(NounPhrase.before(whole));
    draft.indicator = NounPhrase.text(part) + (name.isEmpty() ? "占比" : "占" + name + "比重");
  }

  /** What a sentence is about, said before the clause of its first figure. */
  private static String topic(Sentence sentence, Draft draft) {
    var words =
        sentence.pieces().stream()
            .takeWhile(piece -> piece != draft.quantity)
            .filter(Word.class::isInstance)
            .map(Word.class::cast)
            .toList();
    var clauses = Clauses.all(words);
    return clauses.stream()
        .map(NounPhrase::before)
        .filter(name -> !name.isEmpty() && !NounPhrase.isVerbOnly(name))
        .map(NounPhrase::text)
        .findFirst()
        .orElse("");
  }
}
