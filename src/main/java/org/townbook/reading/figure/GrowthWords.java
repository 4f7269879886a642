package org.townbook.reading.figure;

import java.util.List;
import java.util.Set;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;

/**
 * The words before a number that say it is a growth: 同比增长, 比上年下降.
 *
 * @param before the words of the clause without them
 * @param words they as one; empty if the number is no growth
 * @param sign 1 if they say up, -1 if down, 0 if it is no growth
 */
record GrowthWords(List<Word> before, String words, int sign) {
  private static final Set<String> INCOME =
      Set.of("增收", "减收", "增支", "减支", "净增", "多收", "少收", "多支", "少支");

  /** Takes the words of a clause up to the number. */
  static GrowthWords in(List<Word> clause, Quantity quantity) {
    int end = Clauses.withoutTail(clause, clause.size(), GrowthWords::isRemark);
    boolean compared = clause.stream().anyMatch(word -> word.is(Role.BASE));
    int sign = end > 0 ? sign(clause.get(end - 1), quantity, compared) : 0;
    if (sign != 0 && end < clause.size() && clause.get(end).text().matches("[到至]")) {
      return new GrowthWords(clause.subList(0, end - 1), "", 0);
    }
    if (sign == 0) {
      return new GrowthWords(clause.subList(0, end), "", 0);
    }
    var words = new StringBuilder(clause.get(--end).printed());
    while (end > 0 && (isGrowth(clause.get(end - 1)) || isRemark(clause.get(end - 1)))) {
      end--;
      if (isGrowth(clause.get(end))) {
        words.insert(0, clause.get(end).printed());
      }
    }
    return new GrowthWords(clause.subList(0, end), words.toString(), sign);
  }

  /** Whether a word belongs to growth. */
  static boolean isGrowth(Word word) {
    return word.is(Role.BASE) || word.is(Role.UP) || word.is(Role.DOWN);
  }

  /** Words that only lead to the number: 达到, 约, 累计, 了. */
  private static boolean isRemark(Word word) {
    return word.is(Role.LIGHT) && !word.is(Role.SHARE)
        || word.is(Role.FILLER)
        || word.is(Role.PLAN)
        || word.is(Role.RESPECTIVELY)
        || word.isMark()
        || word.nature().startsWith("u");
  }

  /**
   * One character alone, 增 or 高, says growth only of what is given in percent; 增收110万元 is a growth
   * only where it is compared with something.
   */
  private static int sign(Word word, Quantity quantity, boolean compared) {
    boolean change =
        quantity.isPercent()
            || quantity.isPoints()
            || List.of("倍", "番", "成").contains(quantity.unit());
    boolean sure = word.text().length() > 1 && !word.is(Role.LIGHT);
    boolean income = INCOME.contains(word.text()) && !compared;
    if (!change && (!sure || income)) {
      return 0;
    }
    return word.is(Role.UP) ? 1 : word.is(Role.DOWN) ? -1 : 0;
  }
}
