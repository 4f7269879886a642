package org.townbook.reading.style;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.townbook.reading.grammar.Quantity;
import org.townbook.reading.relation.ReadText;

/**
 * Thousands are parted by commas throughout a text, or nowhere. Four digits need none either way.
 */
final class Grouping implements StyleRule {
  private static final Pattern PARTED = Pattern.compile("\\d{1,3}(,\\d{3})+.*", Pattern.DOTALL);
  private static final Pattern WHOLE = Pattern.compile("\\d{5,}.*", Pattern.DOTALL);

  @Override
  public List<StyleRemark> in(ReadText text) {
    var parted = like(text, PARTED.asMatchPredicate());
    var whole = like(text, WHOLE.asMatchPredicate());
    if (parted.isEmpty() || whole.isEmpty()) {
      return List.of();
    }
    var first = (parted.size() > whole.size() ? whole : parted).getFirst();
    return List.of(
        Source.HABIT.remark(
            first.start(),
            first.end(),
            "thousands",
            "全文有 %d 个数用了千分位逗号（如“%s”），%d 个五位以上的数没有用（如“%s”），全文应统一。"
                .formatted(
                    parted.size(),
                    surface(text, parted.getFirst()),
                    whole.size(),
                    surface(text, whole.getFirst()))));
  }

  private static List<Quantity> like(ReadText text, Predicate<String> form) {
    return text.sentences().stream()
        .flatMap(sentence -> sentence.quantities().stream())
        .filter(q -> form.test(text.plain().substring(q.start(), q.end())))
        .toList();
  }

  private static String surface(ReadText text, Quantity quantity) {
    return text.text().substring(quantity.start(), quantity.end());
  }
}
