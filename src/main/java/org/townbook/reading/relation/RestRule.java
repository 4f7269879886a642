package org.townbook.reading.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.shared.Patience;

/** What is left is what there was less what went: 出生率 - 死亡率 = 自然增长率. */
final class RestRule implements RelationRule {
  private static final Pattern REST = Pattern.compile("剩余|结余|结存|自然增长率|净增|未办结|未整改");

  @Override
  public List<Relation> in(ReadText text) {
    var relations = new ArrayList<Relation>();
    for (var passage : Passage.all(text)) {
      Patience.ask();
      for (int i = 0; i < passage.figures().size(); i++) {
        if (isRest(passage, i)) {
          at(text, passage, passage.figures().get(i)).ifPresent(relations::add);
        }
      }
    }
    return relations;
  }

  private static Optional<Relation> at(ReadText text, Passage passage, ReportedFigure rest) {
    var same =
        passage.figures().stream()
            .filter(f -> f.id() < rest.id() && f.unit().equals(rest.unit()))
            .filter(f -> f.kind() == FigureKind.LEVEL || f.kind() == FigureKind.RATE)
            .toList();
    if (same.size() < 2 || GrowthRule.isRough(rest)) {
      return Optional.empty();
    }
    var whole = same.get(same.size() - 2);
    var gone = same.getLast();
    var expected = Amounts.of(whole).minus(Amounts.of(gone));
    boolean meets = expected.meets(Amounts.of(rest));
    var away = expected.value().subtract(rest.value()).abs();
    boolean near = away.multiply(BigDecimal.valueOf(5)).compareTo(rest.value().abs()) <= 0;
    if (!meets && (!near || Amounts.of(gone).isAbove(Amounts.of(whole)))) {
      return Optional.empty();
    }
    var sum =
        text.surface(whole)
            + "减"
            + text.surface(gone)
            + "得"
            + Words.plain(expected.value())
            + rest.unit();
    return Optional.of(
        Found.of(
            RelationKind.PARTS,
            whole,
            List.of(gone, rest),
            expected.value(),
            meets ? Verdict.FINE : Verdict.WRONG,
            Rule.PARTS_GIVE_THE_WHOLE,
            sum + "，" + (meets ? "与" : "印的是") + Words.named(text, rest) + (meets ? "相符。" : "。")));
  }

  /** The word stands before it, or before the figure joined to it: 剩余833户3271人. */
  private static boolean isRest(Passage passage, int at) {
    var rest = passage.figures().get(at);
    var lead = at == 0 ? "" : passage.between(passage.figures().get(at - 1), rest);
    boolean joined = lead.isEmpty() && at > 1;
    var words =
        joined
            ? passage.between(passage.figures().get(at - 2), passage.figures().get(at - 1))
            : lead;
    return REST.matcher(words).find();
  }
}
