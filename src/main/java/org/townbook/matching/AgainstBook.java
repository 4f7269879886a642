package org.townbook.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.townbook.catalog.Catalog;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.figure.Figures;
import org.townbook.figure.Question;
import org.townbook.matching.meaning.Meanings;
import org.townbook.reading.ReadReport;

/** Holds a read report against the open book, as it stands for a place, period and moment. */
@Lazy
@Component
public class AgainstBook {
  private final Catalog catalog;
  private final Figures figures;
  private final Matching matching;
  private final Meanings meanings;

  /** Takes the parts of one open book. */
  public AgainstBook(Catalog catalog, Figures figures, Matching matching, Meanings meanings) {
    this.catalog = catalog;
    this.figures = figures;
    this.matching = matching;
    this.meanings = meanings;
  }

  /** What the figures mean, what people have said of them first. */
  public List<Match> matches(ReadReport report) {
    return matching.of(report, meanings.standing());
  }

  /** Every figure beside what the book comes to in one state, in the order of the text. */
  public List<Compared> compared(ReadReport report, Question question) {
    var matches = matches(report);
    var comparison = new Comparison(catalog, values(question));
    return figures.inOneSnapshot(() -> comparison.of(report, matches, question.period()));
  }

  /** Looks figures up for the place and moment of a question. */
  public BookValues values(Question question) {
    return (keys, period) -> answers(keys, question.over(period));
  }

  private Map<String, BookAnswer> answers(Set<String> keys, Question question) {
    var answers = new LinkedHashMap<String, BookAnswer>();
    for (var value : figures.compute(keys, question)) {
      answers.put(value.key(), answer(value));
    }
    return answers;
  }

  private static BookAnswer answer(FigureValue value) {
    return switch (value.result()) {
      case FigureResult.Known(var exact) -> new BookAnswer.Known(exact, value.printed(), "");
      case FigureResult.Partial(var exact, var silent) ->
          new BookAnswer.Known(exact, value.printed(), "未报：" + String.join("、", silent));
      case FigureResult.Unknown(var why) -> new BookAnswer.Unknown(why);
    };
  }
}
