package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.grammar.WordLists;
import org.townbook.reading.relation.ReadText;

/**
 * What is said to be inexact is a round number: 10余件, not 15余件; 约1200人, not 约12386人. A number that
 * was converted (约21.3公顷) has few digits and is let pass.
 */
final class RoundNumbers implements StyleRule {
  private static final Pattern UNEVEN = Pattern.compile("\\d*[1-9][余多](?![万亿十百千]).*");
  private static final int EXACT_DIGITS = 5;
  private static final int EXACT_COUNT = 4;

  private final List<String> rounded = WordLists.named("style").words("rounded");

  @Override
  public List<StyleRemark> in(ReadText text) {
    var remarks = new ArrayList<StyleRemark>();
    for (var spot : Spot.all(text)) {
      var quantity = spot.quantity();
      int start = quantity.start();
      var printed = text.text().substring(start, quantity.end());
      var about = spot.wordBefore(1);
      if (UNEVEN.matcher(text.plain().substring(start, quantity.end())).matches()) {
        remarks.add(
            Source.HABIT.remark(
                start,
                quantity.end(),
                "uneven_over",
                "“%s”：“余”“多”跟在整十、整百、整千的数后面；知道确数就写确数，不知道就写整数加“余”。".formatted(printed)));
      } else if (rounded.contains(about) && isExact(quantity)) {
        remarks.add(
            Source.HABIT.remark(
                start - about.length(),
                quantity.end(),
                "exact_about",
                "“%s”：数字精确到了末位，又说“%s”；是确数就删去“%s”，是概数就写整数。"
                    .formatted(about + printed, about, about)));
      }
    }
    return remarks;
  }

  private static boolean isExact(Quantity quantity) {
    int digits = quantity.value().stripTrailingZeros().precision();
    boolean count = quantity.decimals() == 0 && !quantity.unit().matches("[万亿].*");
    return digits >= (count ? EXACT_COUNT : EXACT_DIGITS);
  }
}
