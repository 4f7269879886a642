package org.townbook.reading.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;
import org.townbook.shared.Units;

/**
 * One quantity in two units: printed side by side both must agree; the same digits once with 亩 and
 * once with 公顷 are a slip.
 */
final class UnitRule implements RelationRule {
  /** Two units of one quantity stand no more fields apart than this. */
  private static final int NEAR = 100;

  private static final Pattern BESIDE = Pattern.compile("[（(，、]?(即|合|折合|约合|相当于|约)?");
  private static final int LONGEST_BESIDE = 4;

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    var figures =
        text.figures().stream()
            .filter(f -> f.kind() == FigureKind.LEVEL || f.kind() == FigureKind.CHANGE)
            .filter(UnitRule::isField)
            .toList();
    for (int i = 0; i < figures.size(); i++) {
      Patience.ask();
      for (int j = i + 1; j < Math.min(figures.size(), i + NEAR); j++) {
        pair(text, figures.get(i), figures.get(j)).ifPresent(relations::add);
      }
    }
    return relations;
  }

  private static boolean isField(ReportedFigure figure) {
    return Units.sameFamily(figure.unit(), "亩");
  }

  private static Optional<Relation> pair(ReadText text, ReportedFigure a, ReportedFigure b) {
    if (Alike.single(a.unit()).equals(Alike.single(b.unit()))) {
      return Optional.empty();
    }
    boolean beside = areBeside(text, a, b);
    boolean sameDigits = a.value().compareTo(b.value()) == 0 && multiple(a).equals(multiple(b));
    if (!beside && !(sameDigits && isTelling(a) && alike(a, b))) {
      return Optional.empty();
    }
    boolean meets = Amounts.of(b, a.unit()).meets(Amounts.of(a));
    return Optional.of(
        Found.of(
            RelationKind.UNIT,
            a,
            List.of(b),
            Units.convert(b.value(), b.unit(), a.unit()),
            meets ? Verdict.FINE : Verdict.WRONG,
            Rule.UNITS_AGREE,
            text.surface(a)
                + "与"
                + text.surface(b)
                + (meets
                    ? "换算相符。"
                    : sameDigits
                        ? "数字相同而单位不同，相差15倍，其中一个单位写错了。"
                        : "换算不符：后者合"
                            + Words.plain(Units.convert(b.value(), b.unit(), a.unit()))
                            + a.unit()
                            + "。")));
  }

  private static boolean areBeside(ReadText text, ReportedFigure a, ReportedFigure b) {
    int end = a.quantity().end();
    int start = b.quantity().start();
    return start - end <= LONGEST_BESIDE
        && BESIDE.matcher(text.plain()).region(end, start).matches();
  }

  private static String multiple(ReportedFigure figure) {
    return figure.unit().replace(Alike.single(figure.unit()), "");
  }

  /** A number of one digit says nothing by coming twice. */
  private static boolean isTelling(ReportedFigure figure) {
    return figure.value().stripTrailingZeros().precision() > 1;
  }

  private static boolean alike(ReportedFigure a, ReportedFigure b) {
    var x = Alike.core(a.indicator());
    var y = Alike.core(b.indicator());
    boolean named = x.length() > 1 && y.length() > 1;
    return a.value().stripTrailingZeros().precision() > 2
        || named
            && (x.contains(y.substring(Math.max(0, y.length() - 2)))
                || y.contains(x.substring(Math.max(0, x.length() - 2))));
  }
}
