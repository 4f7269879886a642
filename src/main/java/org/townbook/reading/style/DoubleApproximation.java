package org.townbook.reading.style;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.townbook.reading.grammar.WordLists;
import org.townbook.reading.relation.ReadText;

/** One number is said to be inexact once: 约5000亩 or 5000亩左右. */
final class DoubleApproximation implements StyleRule {
  private static final Pattern INSIDE = Pattern.compile("[\\d十百千万亿零一二三四五六七八九两]([余多])");

  private final List<String> about = WordLists.named("style").words("about");
  private final List<String> behind = WordLists.named("style").words("about_behind");

  @Override
  public List<StyleRemark> in(ReadText text) {
    return Spot.all(text).stream().flatMap(spot -> remark(text, spot).stream()).toList();
  }

  private Optional<StyleRemark> remark(ReadText text, Spot spot) {
    var quantity = spot.quantity();
    var printed = text.plain().substring(quantity.start(), quantity.end());
    var said =
        Stream.of(before(spot, 2), before(spot, 1), inside(printed), behind(printed))
            .flatMap(Optional::stream)
            .toList();
    if (said.size() < 2) {
      return Optional.empty();
    }
    int start = quantity.start() - before(spot, 1).map(String::length).orElse(0);
    start -= before(spot, 2).map(String::length).orElse(0);
    var surface = text.text().substring(start, quantity.end());
    return Optional.of(
        Source.HABIT.remark(
            start,
            quantity.end(),
            "double_approximation",
            "“%s”：“%s”和“%s”都表示不是确数，一个数只用一个，请删去其中之一。"
                .formatted(surface, said.getFirst(), said.get(1))));
  }

  /** 约 and the like before a number; the second one counts only where one stands between. */
  private Optional<String> before(Spot spot, int distance) {
    var word = spot.wordBefore(distance);
    boolean reaches = distance == 1 || about.contains(spot.wordBefore(distance - 1));
    return reaches && about.contains(word) ? Optional.of(word) : Optional.empty();
  }

  private static Optional<String> inside(String printed) {
    var found = INSIDE.matcher(printed);
    return found.find() && found.end() < printed.length()
        ? Optional.of(found.group(1))
        : Optional.empty();
  }

  private Optional<String> behind(String printed) {
    return behind.stream().filter(printed::endsWith).findFirst();
  }
}
