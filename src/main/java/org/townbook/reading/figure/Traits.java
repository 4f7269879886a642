package org.townbook.reading.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.grammar.PeriodMention;
import org.townbook.reading.grammar.Piece;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/** Finds the traits of a quantity among the pieces of its sentence. */
final class Traits {
  private static final List<String> JOINING = List.of("和", "及", "与", "以及");

  private Traits() {}

  /** The traits of the quantity at a place, of which the clause and its growth are known. */
  static Set<Trait> of(List<Piece> pieces, int index, List<Word> clause, GrowthWords growth) {
    var traits = EnumSet.noneOf(Trait.class);
    if (pieces.subList(0, index).stream().anyMatch(Quantity.class::isInstance)) {
      traits.addAll(toFigureBefore(Context.wordsBefore(pieces, index)));
    }
    if (clause.stream().anyMatch(w -> w.is(Role.LISTING) || w.text().equals("等"))) {
      traits.add(Trait.LISTS);
    }
    if (clause.stream().anyMatch(w -> w.is(Role.RESPECTIVELY))) {
      traits.add(Trait.RESPECTIVELY);
    }
    if (endsAtFigure(pieces, index)) {
      traits.add(Trait.LEADS_ON);
    }
    if (isWhole(pieces, index)) {
      traits.add(Trait.WHOLE);
    }
    if (bracketed(pieces, index)) {
      traits.add(Trait.BRACKETED);
    }
    boolean times = ((Quantity) pieces.get(index)).unit().equals("倍");
    boolean unnamed = !times && growth.sign() == 0 && NounPhrase.before(clause).isEmpty();
    if (isBase(clause, pieces, index) || unnamed && isOfTimeBefore(pieces, index)) {
      traits.add(Trait.BASE);
    }
    return traits;
  }

  private static Set<Trait> toFigureBefore(List<Word> between) {
    var traits = EnumSet.noneOf(Trait.class);
    if (between.stream().allMatch(Traits::joins)) {
      traits.add(Trait.FOLLOWS);
    }
    if (between.stream().allMatch(w -> joins(w) || GrowthWords.isGrowth(w) || w.is(Role.LIGHT))) {
      traits.add(Trait.JOINED);
    }
    if (isRange(between)) {
      traits.add(Trait.RANGE_END);
    }
    return traits;
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
    @Nullable PeriodMention own = null;
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

  private static boolean endsAtFigure(List<Piece> pieces, int index) {
    int to = index + 1;
    while (to < pieces.size() && pieces.get(to) instanceof Word word && !word.isMark()) {
      to++;
    }
    return to < pieces.size() && pieces.get(to) instanceof Quantity;
  }

  private static boolean isWhole(List<Piece> pieces, int index) {
    return index + 2 < pieces.size()
        && pieces.get(index + 1) instanceof Word word
        && word.text().equals("的")
        && pieces.get(index + 2) instanceof Quantity share
        && (share.isPercent() || share.unit().equals("倍") || share.unit().equals("成"));
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
