package org.townbook.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/** Cuts rows of words at their marks. */
final class Clauses {
  private static final String OPEN = "（([【";
  private static final String CLOSE = "）)]】";
  private static final String QUOTES = "“”「」《》·‘’\"*—";

  private Clauses() {}

  /** The last clause: the words after the last comma, without what stands in brackets before. */
  static List<Word> last(List<Word> words) {
    var clause = new ArrayList<Word>();
    int depth = 0;
    for (int i = words.size() - 1; i >= 0; i--) {
      var word = words.get(i);
      if (isOneOf(word, CLOSE)) {
        depth++;
      } else if (isOneOf(word, OPEN)) {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0) {
        if (word.isMark() && !isQuote(word) && !word.is(Role.LISTING)) {
          break;
        }
        if (!isQuote(word)) {
          clause.addFirst(word);
        }
      }
    }
    return clause;
  }

  /** The clauses in order, each without its marks. */
  static List<List<Word>> all(List<Word> words) {
    var clauses = new ArrayList<List<Word>>();
    var clause = new ArrayList<Word>();
    for (var word : words) {
      if (word.isMark() && !isQuote(word) && !word.is(Role.LISTING)) {
        clauses.add(List.copyOf(clause));
        clause.clear();
      } else if (!isQuote(word)) {
        clause.add(word);
      }
    }
    clauses.add(List.copyOf(clause));
    return clauses;
  }

  /** Quotation marks and the like stand inside a clause. */
  static boolean isQuote(Word word) {
    return isOneOf(word, QUOTES);
  }

  private static boolean isOneOf(Word word, String marks) {
    return word.text().length() == 1 && marks.contains(word.text());
  }

  /** How many words are left when those at the end that match are taken away. */
  static int withoutTail(List<Word> words, int end, Predicate<Word> taken) {
    int left = end;
    while (left > 0 && taken.test(words.get(left - 1))) {
      left--;
    }
    return left;
  }
}
