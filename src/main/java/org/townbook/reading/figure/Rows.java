package org.townbook.reading.figure;

import java.util.ArrayList;
import java.util.List;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/**
 * Rows of figures that share their words: 粮食、油料产量分别为3万吨和2万吨，分别增长5%、下降6%. Each gets its place in the
 * row, and its name where as many names were listed.
 */
final class Rows {
  private Rows() {}

  /** Finds the rows of a sentence and hands out the names listed before them. */
  static void find(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var before = i > 0 ? drafts.get(i - 1) : null;
      if (before != null && draft.context.is(Trait.RANGE_END)) {
        draft.low = before;
        draft.kind = before.kind;
        draft.row.add(draft);
        continue;
      }
      if (before != null && goesOn(before, draft)) {
        if (draft.context.is(Trait.FOLLOWS)) {
          draft.kind = before.kind;
          draft.sign = before.sign;
          draft.isBase |= before.isBase;
        }
        draft.row = before.row;
      }
      draft.row.add(draft);
    }
    drafts.stream().filter(d -> d.low == null && d.row.getFirst() == d).forEach(Rows::handOut);
  }

  private static boolean goesOn(Draft before, Draft draft) {
    var first = before.row.getFirst().context;
    boolean grows = before.kind == draft.kind && draft.sign != 0;
    boolean bare = draft.indicator.isEmpty() && draft.context.before().isEmpty();
    return bare
        && (draft.context.is(Trait.FOLLOWS) && alike(before, draft)
            || first.is(Trait.RESPECTIVELY) && grows && draft.context.is(Trait.JOINED));
  }

  private static boolean alike(Draft before, Draft draft) {
    return before.isBase
        || before.quantity.unit().equals(draft.quantity.unit())
        || before.context.kind() == FigureKind.LEVEL
            && draft.context.kind() == FigureKind.LEVEL
            && before.row.getFirst().context.is(Trait.RESPECTIVELY);
  }

  private static void handOut(Draft first) {
    int length = first.row.size();
    if (length < 2) {
      return;
    }
    var words = first.context.before();
    var share = words.stream().filter(w -> w.is(Role.SHARE)).findFirst();
    var names = names(share.map(s -> words.subList(0, words.indexOf(s))).orElse(words));
    first.names = names.size();
    if (names.size() == length) {
      var tail = share.isPresent() ? first.indicator.replaceFirst("^[^占]*", "") : "";
      for (int i = 0; i < length; i++) {
        first.row.get(i).indicator = names.get(i) + tail;
        first.row.get(i).head = names.get(i);
      }
    }
  }

  /** The names of a list, each with the noun that only the last one carries: 粮食、油料产量. */
  private static List<String> names(List<Word> words) {
    var items = new ArrayList<List<Word>>();
    var item = new ArrayList<Word>();
    for (var word : words) {
      if (word.is(Role.RESPECTIVELY)) {
        break;
      }
      if (word.is(Role.LISTING) || List.of("和", "与", "及", "以及").contains(word.text())) {
        items.add(List.copyOf(NounPhrase.before(item)));
        item.clear();
      } else {
        item.add(word);
      }
    }
    items.add(List.copyOf(NounPhrase.before(item)));
    if (items.size() < 2 || items.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    var last = items.getLast();
    var shared = last.size() > 1 ? last.getLast().printed() : "";
    return items.stream()
        .map(NounPhrase::text)
        .map(name -> name.endsWith(shared) || name.length() > 4 ? name : name + shared)
        .toList();
  }
}
