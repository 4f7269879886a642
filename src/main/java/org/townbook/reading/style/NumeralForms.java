package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.relation.ReadText;

/** Numbers of one kind in one list are written alike: 3个、2个, not 3个、两个. */
final class NumeralForms implements StyleRule {
  private static final int NEAR = 14;

  @Override
  public List<StyleRemark> in(ReadText text) {
    var remarks = new ArrayList<StyleRemark>();
    var spots = Spot.all(text);
    for (int i = 0; i < spots.size(); i++) {
      var quantity = spots.get(i).quantity();
      if (!quantity.chinese()) {
        continue;
      }
      boolean unlike =
          i > 0 && isUnlike(text, spots.get(i - 1), spots.get(i))
              || i + 1 < spots.size() && isUnlike(text, spots.get(i), spots.get(i + 1));
      if (unlike) {
        remarks.add(
            Source.NUMERALS.remark(
                quantity.start(),
                quantity.end(),
                "numeral_forms",
                "“%s”：同一组里的数写法要一致，前后用阿拉伯数字，这里也应写“%s%s”。"
                    .formatted(
                        text.text().substring(quantity.start(), quantity.end()),
                        quantity.value().toPlainString(),
                        quantity.unit())));
      }
    }
    return remarks;
  }

  private static boolean isUnlike(ReadText text, Spot first, Spot second) {
    Quantity a = first.quantity();
    Quantity b = second.quantity();
    return first.sentence() == second.sentence()
        && a.chinese() != b.chinese()
        && a.unit().equals(b.unit())
        && !a.unit().isEmpty()
        && b.start() - a.end() <= NEAR
        && text.plain().substring(a.end(), b.start()).matches("[^（()）。；]*[、，和及][^（()）。；]*");
  }
}
