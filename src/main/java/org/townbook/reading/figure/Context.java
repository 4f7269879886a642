package org.townbook.reading.figure;

import java.util.List;
import org.townbook.reading.grammar.PeriodMention;
import org.townbook.reading.grammar.Piece;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/**
 * The words around one quantity of a sentence.
 *
 * @param before the words of its clause before it, without those that lead to the number
 * @param after the words of its clause behind it, up to the next figure
 * @param leadsOn whether the words behind it go straight on to another figure
 * @param joined whether only 、 or 和 stands between it and the figure before, growth words aside
 * @param follows whether no word at all stands between them: 5%、6%和7%
 * @param lists whether names are listed before it: 力马、钜丰等
 * @param respectively whether 分别 stands before it
 * @param aim what a percentage is reached of: 年度目标, 全年任务; else empty
 * @param bracketed whether it stands in brackets, beside what the sentence speaks of
 * @param isRangeEnd whether it is the upper end of a range
 * @param isBase whether it is what another level is compared with: 比上年的1999万元, 由312个
 * @param growth the words that say how it grew: 同比增长; empty if it is no growth
 * @param grows 1 if they say up, -1 if down, 0 if it is no growth
 */
record Context(
    Quantity quantity,
    List<Word> before,
    List<Word> after,
    boolean leadsOn,
    boolean joined,
    boolean follows,
    boolean lists,
    boolean respectively,
    String aim,
    boolean bracketed,
    boolean isRangeEnd,
    boolean isBase,
    String growth,
    int grows,
    FigureKind kind) {

  private static final List<String> JOINING = List.of("和", "及", "与", "以及");

  /** Reads the words around the quantity at a place among the pieces of its sentence. */
  static Context of(List<Piece> pieces, int index) {
    var quantity = (Quantity) pieces.get(index);
    var all = wordsBefore(pieces, index);
    var clause = Clauses.last(all);
    var growth = GrowthWords.in(clause, quantity);
    boolean first = pieces.subList(0, index).stream().noneMatch(Quantity.class::isInstance);
    return new Context(
        quantity,
        growth.before(),
        wordsAfter(pieces, index),
        endsAtFigure(pieces, index),
        !first
            && all.stream().allMatch(w -> joins(w) || GrowthWords.isGrowth(w) || w.is(Role.LIGHT)),
        !first && all.stream().allMatch(Context::joins),
        clause.stream().anyMatch(w -> w.is(Role.LISTING) || w.text().equals("等")),
        clause.stream().anyMatch(w -> w.is(Role.RESPECTIVELY)),
        aim(clause),
        bracketed(pieces, index),
        !first && isRange(all),
        isBase(clause, pieces, index)
            || growth.sign() == 0
                && NounPhrase.before(clause).isEmpty()
                && isOfTimeBefore(pieces, index),
        growth.words(),
        growth.sign(),
        kind(quantity, growth.before(), growth.sign()));
  }

  /** A number of a table has no words around it. */
  static Context ofCell(Quantity quantity, boolean grows) {
    int sign = grows ? 1 : 0;
    var kind = kind(quantity, List.of(), sign);
    return new Context(
        quantity, List.of(), List.of(), false, false, false, false, false, "", false, false, false,
        "", sign, kind);
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

  /** 比上年的… with nothing of its own named, or 由…到…: the number of before. */
  private static boolean isBase(List<Word> clause, List<Piece> pieces, int index) {
    int end =
        Clauses.withoutTail(
            clause,
            clause.size(),
            w -> w.nature().startsWith("u") || w.text().equals("同期") || w.text().equals("数"));
    if (end == 0) {
      return false;
    }
    var last = clause.get(end - 1);
    boolean from = last.text().equals("由") || last.text().equals("从");
    return last.is(Role.BASE) && last.text().matches(".*[比较与同上去].*")
        || from && leadsOn(pieces, index);
  }

  /** 上年为34, 4月份为6.9: nothing but a time that lies before that of the figure before. */
  private static boolean isOfTimeBefore(List<Piece> pieces, int index) {
    PeriodMention own = null;
    int at = index - 1;
    while (at >= 0 && !(pieces.get(at) instanceof Quantity)) {
      if (pieces.get(at) instanceof Word word && word.is(Role.COMMA)) {
        break;
      }
      own = pieces.get(at) instanceof PeriodMention mention ? mention : own;
      at--;
    }
    if (own == null || pieces.subList(0, index).stream().noneMatch(Quantity.class::isInstance)) {
      return false;
    }
    var last =
        pieces.subList(0, at).stream()
            .filter(PeriodMention.class::isInstance)
            .map(PeriodMention.class::cast)
            .reduce((_, b) -> b);
    return own.passing() || last.isPresent() && own.written().compareTo(last.get().written()) < 0;
  }

  /** Whether the next figure is what it came to: 由312个压减到206个. */
  private static boolean leadsOn(List<Piece> pieces, int index) {
    for (var piece : pieces.subList(index + 1, pieces.size())) {
      if (piece instanceof Quantity || piece instanceof Word word && word.is(Role.COMMA)) {
        return false;
      }
      if (piece instanceof Word word && word.text().matches(".*[到至为]")) {
        return true;
      }
    }
    return false;
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

  private static boolean endsAtFigure(List<Piece> pieces, int index) {
    int to = index + 1;
    while (to < pieces.size() && pieces.get(to) instanceof Word word && !word.isMark()) {
      to++;
    }
    return to < pieces.size() && pieces.get(to) instanceof Quantity;
  }

  private static boolean endsClause(Word word) {
    return word.isMark() && !Clauses.isQuote(word);
  }

  private static List<Word> words(List<Piece> pieces) {
    return pieces.stream().filter(Word.class::isInstance).map(Word.class::cast).toList();
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

  private static boolean bracketed(List<Piece> pieces, int index) {
    int depth = 0;
    for (var piece : pieces.subList(0, index)) {
      if (piece instanceof Word word && word.isMark()) {
        depth += "（(".contains(word.text()) ? 1 : "）)".contains(word.text()) ? -1 : 0;
      }
    }
    return depth > 0;
  }

  private static boolean isRange(List<Word> between) {
    return !between.isEmpty() && between.stream().allMatch(w -> w.text().matches("[-—–~至到―－]+"));
  }

  private static boolean joins(Word word) {
    return word.isMark() || JOINING.contains(word.text());
  }
}
