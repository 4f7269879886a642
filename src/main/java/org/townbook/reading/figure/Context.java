package org.townbook.reading.figure;

import java.util.List;
import java.util.Set;
import org.townbook.reading.grammar.Piece;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/**
 * The words around one quantity of a sentence.
 *
 * @param before the words of its clause before it, without those that lead to the number
 * @param after the words of its clause behind it, up to the next figure
 * @param growth the words that say how it grew, if they do
 * @param aim what a percentage is reached of: 年度目标, 全年任务; else empty
 * @param traits how it stands to the figures around it
 */
record Context(
    Quantity quantity,
    List<Word> before,
    List<Word> after,
    GrowthWords growth,
    String aim,
    FigureKind kind,
    Set<Trait> traits) {

  /** Reads the words around the quantity at a place among the pieces of its sentence. */
  static Context of(List<Piece> pieces, int index) {
    var quantity = (Quantity) pieces.get(index);
    var clause = Clauses.last(wordsBefore(pieces, index));
    var growth = GrowthWords.in(clause, quantity);
    return new Context(
        quantity,
        growth.before(),
        wordsAfter(pieces, index),
        growth,
        aim(clause),
        kind(quantity, growth.before(), growth.sign()),
        Traits.of(pieces, index, clause, growth));
  }

  /** A number of a table has no words around it. */
  static Context ofCell(Quantity quantity, boolean grows) {
    var growth = new GrowthWords(List.of(), "", grows ? 1 : 0);
    var kind = kind(quantity, List.of(), growth.sign());
    return new Context(quantity, List.of(), List.of(), growth, "", kind, Set.of());
  }

  /** Whether it has the trait. */
  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  private static FigureKind kind(Quantity quantity, List<Word> before, int grows) {
    boolean share = before.stream().anyMatch(word -> word.is(Role.SHARE));
    boolean portion = quantity.isPercent() || quantity.unit().equals("成");
    if (grows != 0) {
      boolean relative = quantity.isPercent() || "倍番成".contains(quantity.unit());
      return relative ? FigureKind.GROWTH : FigureKind.CHANGE;
    }
    if (quantity.isPoints()) {
      return FigureKind.CHANGE;
    }
    return share && portion
        ? FigureKind.SHARE
        : quantity.isPercent() ? FigureKind.RATE : FigureKind.LEVEL;
  }

  /** 完成年度目标的56.1%: the words from the verb to 的. */
  private static String aim(List<Word> clause) {
    int end = Clauses.withoutTail(clause, clause.size(), word -> word.nature().startsWith("u"));
    boolean aims =
        end > 0 && end < clause.size() && clause.get(end - 1).text().matches(".*(目标|任务|计划|预算|指标)");
    int start = end;
    while (aims && start > 0 && (start == end || !clause.get(start - 1).is(Role.LIGHT))) {
      start--;
    }
    return NounPhrase.text(clause.subList(start, end));
  }

  /** The words between the figure before and this one. */
  static List<Word> wordsBefore(List<Piece> pieces, int index) {
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
}
