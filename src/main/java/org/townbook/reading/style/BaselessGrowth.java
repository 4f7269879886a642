package org.townbook.reading.style;

import java.util.List;
import java.util.regex.Pattern;
import org.townbook.reading.figure.FigureKind;
import org.townbook.reading.grammar.PeriodMention;
import org.townbook.reading.grammar.Piece;
import org.townbook.reading.grammar.Role;
import org.townbook.reading.grammar.Sentence;
import org.townbook.reading.grammar.Word;
import org.townbook.reading.relation.ReadText;

/**
 * The first growth of a text says what it compares with. Reports leave it out in what follows, and
 * that is let pass; so is the growth of a whole year, which is over the year before.
 */
final class BaselessGrowth implements StyleRule {
  /** 由5520元提高到6240元 prints both levels. */
  private static final Pattern FROM_TO = Pattern.compile("^[^由从]*[由从]\\D*\\d[^到至]*[到至]");

  private static final Pattern YEAR = Pattern.compile("全年|本年度?|20\\d\\d年度?(?:全年)?");

  @Override
  public List<StyleRemark> in(ReadText text) {
    var first =
        text.figures().stream()
            .filter(f -> f.kind() == FigureKind.GROWTH && !f.planned())
            .filter(f -> !isAverage(f.indicator()))
            .findFirst();
    return first
        .filter(f -> !isSaid(text, f.sentence(), f.quantity().start()))
        .map(f ->
            Source.PRACTICE.remark(
                f.quantity().start(),
                f.quantity().end(),
                "no_base",
                "“%s”：全文第一处增速没有写明与哪一期比，请补上“同比”“比上年”或“环比”；后面同样的可以省去。".formatted(text.surface(f))))
        .stream()
        .toList();
  }

  private static boolean isSaid(ReadText text, int sentence, int end) {
    boolean before =
        text.sentences().subList(0, sentence + 1).stream()
            .anyMatch(s -> s.pieces().stream().anyMatch(p -> p.start() < end && isBase(p)));
    boolean printed =
        text.figures().stream()
            .anyMatch(f -> f.sentence() == sentence && f.kind() == FigureKind.BASE);
    var own = text.sentences().get(sentence);
    boolean fromTo = FROM_TO.matcher(text.plain().substring(own.start(), end)).find();
    return before || printed || fromTo || isOfAYear(text, own, end);
  }

  private static boolean isBase(Piece piece) {
    return piece instanceof Word word && word.is(Role.BASE) && !isAverage(word.text());
  }

  /** 年均 says over how long, not over when. */
  private static boolean isAverage(String words) {
    return words.contains("年均") || words.contains("平均") || words.contains("逐年");
  }

  private static boolean isOfAYear(ReadText text, Sentence sentence, int end) {
    return sentence.periods().stream()
        .filter(time -> time.start() < end)
        .anyMatch(time -> isYear(text, time) || time.compared());
  }

  private static boolean isYear(ReadText text, PeriodMention time) {
    return YEAR.matcher(text.plain().substring(time.start(), time.end())).matches();
  }
}
