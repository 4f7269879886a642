package org.townbook.reading.style;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.townbook.reading.relation.ReadText;
import org.townbook.shared.Patience;

/** All rules about how numbers are written. */
public final class Style {
  private static final List<StyleRule> RULES =
      Stream.concat(
              Patterns.all().stream(),
              Stream.of(
                  new DoubleApproximation(),
                  new RoundNumbers(),
                  new ComparisonBases(),
                  new BaselessGrowth(),
                  new Points(),
                  new TimesLess(),
                  new SeriesUnits(),
                  new NumeralForms(),
                  new Grouping()))
          .toList();

  private Style() {}

  /** The remarks on a text, in the order of the text. */
  public static List<StyleRemark> in(ReadText text) {
    return RULES.stream()
        .flatMap(rule -> remarks(rule, text))
        .sorted(Comparator.comparingInt(StyleRemark::start).thenComparing(StyleRemark::rule))
        .toList();
  }

  private static Stream<StyleRemark> remarks(StyleRule rule, ReadText text) {
    Patience.ask();
    return rule.in(text).stream();
  }
}
