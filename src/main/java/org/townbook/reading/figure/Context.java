package org.townbook.reading.figure;

import java.util.ArrayList;
import java.util.List;
import org.townbook.reading.grammar.Piece;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/**
 * The words around one quantity of a sentence.
 *
 * @param before the words of its clause before it, up to the figure before
 * @param after the words of its clause behind it, up to the next figure
 * @param follows whether it goes on a row of figures with no word between: 5%、6%和7%
 * @param lists whether names are listed before it: 力马、钜丰等
 * @param growth the words that say how it grew: 同比增长; empty if it is no growth
 * @param grows 1 if they say up, -1 if down, 0 if it is no growth
 */
record Context(
    Quantity quantity,
    List<Word> before,
    List<Word> after,
    boolean follows,
    boolean lists,
    String growth,
    int grows,
    FigureKind kind) {

  /** Reads the words around the quantity at a place among the pieces of its sentence. */
  static Context of(List<Piece> pieces, int index) {
    var quantity = (Quantity) pieces.get(index);
    var all = wordsBefore(pieces, index);
    var before = new ArrayList<>(Clauses.last(all));
    boolean follows = follows(pieces, index, all);
    boolean lists = before.stream().anyMatch(w -> w.is(Role.LISTING) || w.text().equals("等"));
    int end = before.size();
    end = Clauses.withoutTail(before, end, Context::isRemark);
    int grows = end > 0 ? direction(before.get(end - 1), quantity) : 0;
    var growth = new StringBuilder();
    if (grows != 0) {
      growth.append(before.get(end - 1).text());
      end--;
      while (end > 0 && (before.get(end - 1).is(Role.BASE) || isRemark(before.get(end - 1)))) {
        end--;
        if (before.get(end).is(Role.BASE)) {
          growth.insert(0, before.get(end).text());
        }
      }
    }
    var kept = List.copyOf(before.subList(0, end));
    return new Context(
        quantity,
        kept,
        wordsAfter(pieces, index),
        follows,
        lists,
        growth.toString(),
        grows,
        kind(quantity, kept, grows));
  }

  private static FigureKind kind(Quantity quantity, List<Word> before, int grows) {
    boolean share = before.stream().anyMatch(word -> word.is(Role.SHARE));
    boolean portion = quantity.isPercent() || quantity.unit().equals("成");
    if (grows != 0) {
      boolean relative = quantity.isPercent() || "倍番成".contains(quantity.unit());
      return relative ? FigureKind.GROWTH : FigureKind.CHANGE;
    }
    return share && portion
        ? FigureKind.SHARE
        : quantity.isPercent() ? FigureKind.RATE : FigureKind.LEVEL;
  }

  /** Words that only lead to the number: 达到, 约, 累计, 了. */
  private static boolean isRemark(Word word) {
    return word.is(Role.LIGHT)
        || word.is(Role.FILLER)
        || word.is(Role.PLAN)
        || word.is(Role.RESPECTIVELY)
        || word.nature().startsWith("u");
  }

  private static int direction(Word word, Quantity quantity) {
    boolean change = quantity.isPercent() || quantity.isPoints() || "倍番成".contains(quantity.unit());
    boolean sure = word.text().length() > 1 && !word.is(Role.LIGHT);
    if (!change && !sure) {
      return 0;
    }
    return word.is(Role.UP) ? 1 : word.is(Role.DOWN) ? -1 : 0;
  }

  private static List<Word> wordsBefore(List<Piece> pieces, int index) {
    int from = index;
    while (from > 0 && !(pieces.get(from - 1) instanceof Quantity)) {
      from--;
    }
    return words(pieces.subList(from, index));
  }

  private static List<Word> wordsAfter(List<Piece> pieces, int index) {
    int to = index + 1;
    while (to < pieces.size() && pieces.get(to) instanceof Word word && !endsClause(word)) {
      to++;
    }
    return words(pieces.subList(index + 1, to));
  }

  private static boolean endsClause(Word word) {
    return word.isMark() && !Clauses.isQuote(word);
  }

  private static List<Word> words(List<Piece> pieces) {
    return pieces.stream().filter(Word.class::isInstance).map(Word.class::cast).toList();
  }

  private static boolean follows(List<Piece> pieces, int index, List<Word> between) {
    boolean first = pieces.subList(0, index).stream().noneMatch(Quantity.class::isInstance);
    return !first
        && between.stream().allMatch(w -> w.isMark() || List.of("和", "及", "与", "以及").contains(w.text()));
  }
}
