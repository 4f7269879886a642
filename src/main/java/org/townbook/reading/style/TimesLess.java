package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Word;
import org.townbook.reading.relation.ReadText;

/** Nothing becomes less by its own amount or more: 减少2倍 and 下降翻番 say what cannot be. */
final class TimesLess implements StyleRule {
  @Override
  public List<StyleRemark> in(ReadText text) {
    var remarks = new ArrayList<StyleRemark>();
    for (var spot : Spot.all(text)) {
      var quantity = spot.quantity();
      var clause = spot.clause();
      int at = clause.size() - 1;
      while (at >= 0 && leadsOn(clause.get(at))) {
        at--;
      }
      if (at < 0) {
        continue;
      }
      var verb = clause.get(at);
      var surface = text.text().substring(verb.start(), quantity.end());
      if (quantity.unit().equals("倍") && verb.text().startsWith("翻")) {
        remarks.add(
            Source.PRACTICE.remark(
                verb.start(),
                quantity.end(),
                "doubling",
                "“%s”：“翻”按“番”说，翻一番是原来的2倍，翻两番是4倍；用“倍”就写“增长……倍”或“是……的……倍”。".formatted(surface)));
      } else if ((quantity.unit().equals("倍") || quantity.unit().equals("番"))
          && verb.is(Role.DOWN)) {
        remarks.add(
            Source.PRACTICE.remark(
                verb.start(),
                quantity.end(),
                "times_less",
                "“%s”：减少不能用倍数，减少1倍就没有了；应写减少百分之几，或“减少到原来的几分之几”。".formatted(surface)));
      }
    }
    return remarks;
  }

  /** 约, 近, 了; but 降到2倍 says what it came to. */
  private static boolean leadsOn(Word word) {
    boolean comesTo = word.text().endsWith("到") || word.text().endsWith("至");
    return !comesTo
        && !word.is(Role.DOWN)
        && (word.is(Role.LIGHT) || word.is(Role.FILLER) || word.nature().startsWith("u"));
  }
}
