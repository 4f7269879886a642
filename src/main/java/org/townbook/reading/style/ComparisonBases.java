package org.townbook.reading.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.figure.ReportedFigure;
import org.townbook.reading.grammar.PeriodMention;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;
import org.townbook.reading.grammar.WordLists;
import org.townbook.reading.relation.ReadText;

/**
 * A growth says what it compares with where the sentence leaves two choices: behind both 同比 and 环比,
 * and where a series changes from one to the other.
 */
final class ComparisonBases implements StyleRule {
  private enum Base {
    YEAR,
    PREVIOUS,
    OTHER,
    NONE
  }

  private final List<String> year = WordLists.named("style").words("base_year");
  private final List<String> previous = WordLists.named("style").words("base_previous");

  @Override
  public List<StyleRemark> in(ReadText text) {
    var remarks = new ArrayList<StyleRemark>();
    text.figures().stream()
        .filter(f -> f.kind() == FigureKind.GROWTH)
        .collect(Collectors.groupingBy(ReportedFigure::sentence))
        .forEach(
            (sentence, growths) -> judge(text, text.sentences().get(sentence), growths, remarks));
    return remarks;
  }

  private void judge(
      ReadText text, Sentence sentence, List<ReportedFigure> growths, List<StyleRemark> remarks) {
    Set<Base> said = new HashSet<>();
    int asYear = 0;
    ReportedFigure before = null;
    for (var growth : growths) {
      var base = base(sentence, growth);
      boolean otherLevel = before == null || before.of() == 0 || before.of() != growth.of();
      if (base == Base.NONE && said.containsAll(Set.of(Base.YEAR, Base.PREVIOUS)) && otherLevel) {
        remarks.add(
            remark(text, growth, "ambiguous_base", "本句前面既有同比又有环比，这里没有写明与哪一期比，请补上“同比”或“环比”"));
      } else if (base == Base.PREVIOUS
          && asYear > 1
          && otherLevel
          && !isDated(sentence, before, growth)) {
        remarks.add(remark(text, growth, "changed_base", "这一组前面的增速是同比，这里改成环比，同组应用同一基期，或者分开说明"));
      }
      said.add(base);
      asYear += base == Base.YEAR || base == Base.NONE && asYear > 0 ? 1 : 0;
      before = growth;
    }
  }

  private static StyleRemark remark(
      ReadText text, ReportedFigure growth, String rule, String says) {
    return Source.PRACTICE.remark(
        growth.quantity().start(),
        growth.quantity().end(),
        rule,
        "“" + text.surface(growth) + "”：" + says + "。");
  }

  private Base base(Sentence sentence, ReportedFigure growth) {
    int at = sentence.pieces().indexOf(growth.quantity());
    var words = at < 0 ? List.<Word>of() : new Spot(sentence, at).clause();
    var bases = words.stream().filter(w -> w.is(Role.BASE)).map(Word::text).toList();
    if (bases.stream().anyMatch(b -> previous.stream().anyMatch(b::contains))) {
      return Base.PREVIOUS;
    }
    if (bases.stream().anyMatch(b -> year.stream().anyMatch(b::contains))) {
      return Base.YEAR;
    }
    return bases.isEmpty() ? Base.NONE : Base.OTHER;
  }

  private static boolean isDated(
      Sentence sentence, @Nullable ReportedFigure before, ReportedFigure growth) {
    int from = before == null ? sentence.start() : before.quantity().end();
    return sentence.pieces().stream()
        .anyMatch(piece ->
            piece instanceof PeriodMention
                && piece.start() >= from
                && piece.end() <= growth.quantity().start());
  }
}
