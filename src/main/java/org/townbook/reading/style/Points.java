package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.WordLists;
import org.townbook.reading.relation.ReadText;

/**
 * Two rates differ by percentage points, two amounts by percent. A rate may grow by percent too, so
 * this is never more than worth a look.
 */
final class Points implements StyleRule {
  private static final List<String> OF_A_RATE = List.of("提高", "提升", "上升", "回落", "降低");
  private static final List<String> OF_AN_AMOUNT = List.of("增长", "增加", "减少", "下降");

  private final List<String> ratioEnds = WordLists.named("style").words("ratio_ends");
  private final List<String> ratioNot = WordLists.named("style").words("ratio_not");
  private final List<String> amountEnds = WordLists.named("style").words("amount_ends");

  /** A growth word and the last noun before it in its clause. */
  private record Grown(String noun, String verb, int start) {}

  @Override
  public List<StyleRemark> in(ReadText text) {
    var remarks = new ArrayList<StyleRemark>();
    var figures = byStart(text);
    for (var spot : Spot.all(text)) {
      var quantity = spot.quantity();
      grown(spot)
          .ifPresent(grown -> {
            var surface = text.text().substring(grown.start(), quantity.end());
            if (quantity.isPercent() && isRate(figures, spot, grown)) {
              remarks.add(
                  Source.PRACTICE.remark(
                      grown.start(),
                      quantity.end(),
                      "percent_for_points",
                      "“%s”：两个百分率相减应写“个百分点”；如果确实是指变化的幅度，请写出变化前后的数。值得一看。".formatted(surface)));
            } else if (quantity.isPoints() && isAmount(grown)) {
              remarks.add(
                  Source.PRACTICE.remark(
                      grown.start(),
                      quantity.end(),
                      "points_for_percent",
                      "“%s”：“%s”不是百分率，增减应写“%%”，“个百分点”只用于两个百分率相减。"
                          .formatted(surface, grown.noun())));
            }
          });
    }
    return remarks;
  }

  private static Optional<Grown> grown(Spot spot) {
    var clause = spot.clause();
    int at = clause.size() - 1;
    while (at >= 0 && !isGrowth(clause.get(at).text(), clause.get(at).is(Role.LIGHT))) {
      var word = clause.get(at);
      if (!word.is(Role.LIGHT) && !word.is(Role.FILLER) && !word.nature().startsWith("u")
          || word.text().endsWith("到")
          || word.text().endsWith("至")) {
        return Optional.empty();
      }
      at--;
    }
    if (at < 0) {
      return Optional.empty();
    }
    var verb = clause.get(at);
    var nouns =
        clause.subList(0, at).stream()
            .filter(w -> !w.is(Role.BASE) && !w.is(Role.FILLER) && !w.is(Role.PLAN))
            .filter(w -> !w.nature().startsWith("u"))
            .filter(w -> !w.roles().isEmpty() || !w.nature().equals("d"))
            .toList();
    return Optional.of(
        new Grown(nouns.isEmpty() ? "" : nouns.getLast().text(), verb.text(), verb.start()));
  }

  private static boolean isGrowth(String word, boolean light) {
    return !light
        && (OF_A_RATE.stream().anyMatch(word::startsWith)
            || OF_AN_AMOUNT.stream().anyMatch(word::startsWith)
            || List.of("收窄", "扩大", "上涨", "下跌", "增", "降").contains(word));
  }

  private boolean isRate(Map<Integer, ReportedFigure> figures, Spot spot, Grown grown) {
    if (!grown.noun().isEmpty()) {
      return ratioEnds.stream().anyMatch(grown.noun()::endsWith)
          && ratioNot.stream().noneMatch(grown.noun()::endsWith);
    }
    return OF_A_RATE.stream().anyMatch(grown.verb()::startsWith)
        && spot.before().map(q -> figures.get(q.start())).filter(Points::isRate).isPresent();
  }

  private static boolean isRate(ReportedFigure figure) {
    return figure.quantity().isPercent()
        && (figure.kind() == FigureKind.RATE || figure.kind() == FigureKind.SHARE);
  }

  private static Map<Integer, ReportedFigure> byStart(ReadText text) {
    return text.figures().stream()
        .collect(Collectors.toMap(f -> f.quantity().start(), f -> f, (first, _) -> first));
  }

  private boolean isAmount(Grown grown) {
    return amountEnds.stream().anyMatch(grown.noun()::endsWith)
        && OF_AN_AMOUNT.stream().anyMatch(grown.verb()::startsWith);
  }
}
